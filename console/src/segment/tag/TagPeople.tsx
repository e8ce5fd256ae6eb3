import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { SampleRow } from '../../api/types/audience';
import type { Tag } from '../../api/types/tag';
import type { Slice } from '../../api/types/words';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { Pager } from '../../ui/Pager';
import { Section } from '../../ui/Section';
import { Loaded } from '../../ui/states';
import { useUrlState } from '../../ui/useUrlState';
import { Sample } from '../audience/Sample';

const SIZE = 20;

/** The people who have the tag now. */
export function TagPeople({ tag }: { tag: Tag }) {
  const { t } = useWords();
  const url = useUrlState();
  const people = useQuery({
    queryKey: ['tags', tag.id, 'people', url.page],
    queryFn: () => get<Slice<SampleRow>>(`/api/tags/${tag.id}/people`, { page: url.page, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={t('tag.people')} caption={t('tiers.total', { n: exact(tag.people) })}>
      <Loaded query={people} small>
        {(slice) =>
          slice.items.length === 0 ? (
            <p className="quiet dense">{t('tag.nobody')}</p>
          ) : (
            <>
              <Sample rows={slice.items} />
              <Pager page={url.page} size={SIZE} total={slice.total} onPage={(page) => url.write({ page })} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
