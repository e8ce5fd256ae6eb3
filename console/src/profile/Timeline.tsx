import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { get } from '../api/client';
import type { TimelineItem, TimelineKind } from '../api/types/profile';
import { useWords } from '../i18n';
import { Choice } from '../ui/Choice';
import { Section } from '../ui/Section';
import { Empty, Failed, Waiting } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { Moment } from './Moment';

const kinds: TimelineKind[] = ['all', 'order', 'interaction', 'touch', 'consent', 'identity', 'tier'];

interface Page {
  items: TimelineItem[];
  next: string | null;
}

interface Props {
  person: number;
  /** Tells why a touch was sent, or not. */
  onWhy: (touch: string) => void;
  /** Asks why something else is so. */
  onAsk: (asked: string) => void;
}

export function Timeline({ person, onWhy, onAsk }: Props) {
  const { t } = useWords();
  const url = useUrlState();
  const kind = kinds.find((candidate) => candidate === url.read('kind')) ?? 'all';
  const pages = useInfiniteQuery({
    queryKey: ['timeline', person, kind],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) => get<Page>(`/api/people/${person}/timeline`, { kind, before: pageParam, size: 50 }),
    getNextPageParam: (last) => last.next,
  });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section
      title={t('time.title')}
      end={<Choice small label={t('time.kind')} value={kind} options={kinds.map((value) => ({ value, text: t(`time.${value}`) }))} onChange={(value) => url.write({ kind: value === 'all' ? null : value }, true)} />}
    >
      {pages.isPending ? (
        <Waiting />
      ) : pages.isError && items.length === 0 ? (
        <Failed small error={pages.error} retry={() => void pages.refetch()} />
      ) : items.length === 0 ? (
        <Empty small title={t('time.none')} />
      ) : (
        <ol className="timeline">
          {items.map((item) => (
            <Moment key={item.id} item={item} onWhy={onWhy} onAsk={onAsk} />
          ))}
        </ol>
      )}
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t('ui.more')}
        </Button>
      )}
    </Section>
  );
}
