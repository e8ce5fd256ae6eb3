import { useState } from 'react';
import type { TimelineItem } from '../api/types/profile';
import type { Touch } from '../api/types/touch';
import { day, minuteOf } from '../format/time';
import { useWords } from '../i18n';
import { useProgrammes } from '../touch/useProgrammes';
import { useTouchWords } from '../touch/useTouchWords';

interface Props {
  item: TimelineItem;
  /** The newest ones; they are told with names. */
  touches: Touch[];
  /** Tells why a touch was sent, or not. */
  onWhy: (touch: string) => void;
  /** Asks why something else is so. */
  onAsk: (asked: string) => void;
}

/** One thing that happened; its raw event behind a press. */
export function Moment({ item, touches, onWhy, onAsk }: Props) {
  const { t } = useWords();
  const { title, detail } = useMomentWords(item, touches);
  const touch = touchOf(item);
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

/** As the server says it, with the names of touches and journeys where it has ids. */
function useMomentWords(item: TimelineItem, touches: Touch[]): { title: string; detail: string } {
  const { pick } = useWords();
  const { nameOf } = useProgrammes();
  const say = useTouchWords();
  const touch = touches.find((each) => each.key === touchOf(item)?.key);
  if (touch) return say(touch);
  const journey = (item.payload as { journey_id?: unknown } | null)?.journey_id;
  return { title: pick(item.title), detail: typeof journey === 'string' ? nameOf(`journey:${journey}`) : pick(item.detail) };
}

/** The touch a moment is about; null when it is about none. */
function touchOf({ kind, payload }: TimelineItem): { key: string; sent: boolean } | null {
  const said = payload as { touch?: unknown; state?: unknown } | null;
  return kind === 'touch' && typeof said?.touch === 'string' ? { key: said.touch, sent: said.state === 'sent' } : null;
}
