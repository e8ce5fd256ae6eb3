import { useState } from 'react';
import type { TimelineItem } from '../api/types/profile';
import { day, minuteOf } from '../format/time';
import { useWords } from '../i18n';
import { programmeOf, useProgrammes } from '../touch/useProgrammes';
import { useVariantNames } from '../touch/useVariantNames';

interface Props {
  item: TimelineItem;
  /** Tells why a touch was sent, or not. */
  onWhy: (touch: string) => void;
  /** Asks why something else is so. */
  onAsk: (asked: string) => void;
}

/** One thing that happened; its raw event behind a press. */
export function Moment({ item, onWhy, onAsk }: Props) {
  const { t } = useWords();
  const { title, detail } = useMomentWords(item);
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

/** As the server says it, with the names of journeys, variants and channels where the event has ids. */
function useMomentWords(item: TimelineItem): { title: string; detail: string } {
  const { t, pick, code } = useWords();
  const { nameOf } = useProgrammes();
  const variantNames = useVariantNames();
  const { journey_id: journey, experiment_id: experiment, variation_id: variation, purpose, channel } = (item.payload as { properties?: Record<string, unknown> } | null)?.properties ?? {};
  const title = pick(item.title);
  if (typeof journey === 'string') return { title, detail: nameOf(programmeOf(journey)) };
  if (typeof experiment === 'string' && typeof variation === 'string') return { title, detail: t('why.variant', variantNames(experiment, variation)) };
  if (item.kind === 'consent' && typeof purpose === 'string') return { title, detail: `${code('purpose', purpose)} · ${code('channel', typeof channel === 'string' ? channel : 'any')}` };
  const detail = pick(item.detail);
  return { title, detail: typeof channel === 'string' && detail === channel ? code('channel', channel) : detail };
}

/** The touch a moment is about; null when it is about none. */
function touchOf({ kind, payload }: TimelineItem): { key: string; sent: boolean } | null {
  const said = payload as { touch?: unknown; state?: unknown } | null;
  return kind === 'touch' && typeof said?.touch === 'string' ? { key: said.touch, sent: said.state === 'sent' } : null;
}
