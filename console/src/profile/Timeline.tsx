import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { get } from '../api/client';
import type { TimelineItem, TimelineKind } from '../api/types/profile';
import type { Touch } from '../api/types/touch';
import { day, minuteOf } from '../format/time';
import { useWords } from '../i18n';
import { useTouchWords } from '../touch/useTouchWords';
import { Choice } from '../ui/Choice';
import { Section } from '../ui/Section';
import { Empty, Failed, Waiting } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';

const kinds: TimelineKind[] = ['all', 'order', 'interaction', 'touch', 'consent', 'identity', 'tier'];

interface Page {
  items: TimelineItem[];
  next: string | null;
}

interface Props {
  person: number;
  /** The newest ones; they are told with names. */
  touches: Touch[];
  /** Tells why a touch was sent, or not. */
  onWhy: (touch: string) => void;
  /** Asks why something else is so. */
  onAsk: (asked: string) => void;
}

export function Timeline({ person, touches, onWhy, onAsk }: Props) {
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
            <Item key={item.id} item={item} touches={touches} onWhy={onWhy} onAsk={onAsk} />
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

function Item({ item, touches, onWhy, onAsk }: Omit<Props, 'person'> & { item: TimelineItem }) {
  const { t, pick } = useWords();
  const say = useTouchWords();
  const touch = touchOf(item);
  const known = touches.find((each) => each.key === touch?.key);
  const { title, detail } = known ? say(known) : { title: pick(item.title), detail: pick(item.detail) };
  const [open, setOpen] = useState(false);
  return (
    <li className={`moment ${item.kind}${touch?.sent === false ? ' held' : ''}`}>
      <time className="caption" dateTime={item.at}>
        {day(item.at)}
        <br />
        {minuteOf(item.at)}
      </time>
      <span className="moment-dot" aria-hidden="true" />
      <div className="moment-words">
        <button type="button" className="moment-title" aria-expanded={open} onClick={() => setOpen(!open)}>
          {title}
        </button>
        {touch && (
          <button type="button" className="link moment-why" aria-label={t('why.touch.openFor', { what: title })} onClick={() => onWhy(touch.key)} data-testid="why">
            {t('why.touch.open')}
          </button>
        )}
        {item.kind === 'tier' && (
          <button type="button" className="link moment-why" aria-label={t('why.touch.openFor', { what: title })} onClick={() => onAsk('tier:')} data-testid="why-tier">
            {t('why.touch.open')}
          </button>
        )}
        {detail && <div className="caption second break">{detail}</div>}
        {open && (
          <div className="moment-raw">
            <div className="caption">{t('time.source', { source: item.source, event: item.event })}</div>
            <pre className="payload" tabIndex={0} aria-label={t('time.payload')}>
              {JSON.stringify(item.payload, null, 2)}
            </pre>
          </div>
        )}
      </div>
    </li>
  );
}

/** The touch a moment is about; null when it is about none, or the reader may not ask. */
function touchOf({ kind, payload }: TimelineItem): { key: string; sent: boolean } | null {
  const said = payload as { touch?: unknown; state?: unknown } | null;
  return kind === 'touch' && typeof said?.touch === 'string' ? { key: said.touch, sent: said.state === 'sent' } : null;
}
