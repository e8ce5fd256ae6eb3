import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { get } from '../api/client';
import { useMay } from '../api/session';
import type { Audience } from '../api/types/audience';
import type { Journey } from '../api/types/journey';
import type { Tag } from '../api/types/tag';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

interface Named {
  id: string;
  name: string;
}

/** Asks why something is so of this person, or is not. */
export function AskWhy({ onAsk }: { onAsk: (asked: string) => void }) {
  const { t } = useWords();
  const segment = useMay('SEGMENT_READ');
  const journey = useMay('JOURNEY_READ');
  const journeys = useQuery({ queryKey: ['journeys'], queryFn: () => get<Journey[]>('/api/journeys'), enabled: journey });
  const audiences = useQuery({ queryKey: ['audiences'], queryFn: () => get<Audience[]>('/api/audiences'), enabled: segment });
  const tags = useQuery({ queryKey: ['tags'], queryFn: () => get<Tag[]>('/api/tags'), enabled: segment });
  const group = (about: 'journey' | 'audience' | 'tag', list: Named[] | undefined) => ({ label: t(`asking.about.${about}`), options: (list ?? []).map((each) => ({ value: `${about}:${each.id}`, label: each.name })) });
  const options = [
    { label: t('asking.about.tier'), options: [{ value: 'tier:', label: t('asking.tier') }] },
    group('journey', journeys.data?.filter((each) => each.version > 0)),
    group('audience', audiences.data),
    group('tag', tags.data),
  ].filter((each) => each.options.length > 0);
  return (
    <Section title={t('asking.ask')} caption={t('asking.askMore')}>
      <Select className="ask-why" showSearch={{ optionFilterProp: 'label' }} placeholder={t('asking.pick')} aria-label={t('asking.ask')} options={options} value={null} onChange={(asked: string | null) => asked && onAsk(asked)} data-testid="ask-why" />
    </Section>
  );
}
