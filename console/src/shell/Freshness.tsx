import { problemOf } from '../api/query';
import { useStatus } from '../api/session';
import { exact } from '../format/number';
import { clock, minuteOf } from '../format/time';
import { useWords } from '../i18n';

const STALE_SECONDS = 300;

/** How old the numbers on this page are. */
export function Freshness() {
  const { t } = useWords();
  const { data, isError, error } = useStatus();
  if (isError && problemOf(error).status === 0) return <span className="fresh watch" role="status">{t('shell.unreachable')}</span>;
  if (!data) return null;
  const behind = data.logHead - data.loopPosition;
  if (data.lagSeconds > STALE_SECONDS && behind > 0) {
    return (
      <span className="fresh watch">
        <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden="true">
          <circle cx="8" cy="8" r="6.5" />
          <path d="M8 4.500V8l2.5 1.5" />
        </svg>
        {t('ui.stale', { time: minuteOf(data.dataUntil), minutes: exact(Math.round(data.lagSeconds / 60)) })}
      </span>
    );
  }
  if (!data.dataUntil) return <span className="fresh">{t('shell.noData')}</span>;
  return (
    <span className="fresh" title={behind > 0 ? t('shell.behind', { n: exact(behind) }) : undefined}>
      {t('shell.fresh', { time: clock(data.dataUntil), lag: exact(Math.round(data.lagSeconds)) })}
    </span>
  );
}

/** Streamlines stand still when the numbers are old. */
export function useStale(): boolean {
  const { data } = useStatus();
  return data !== undefined && data.lagSeconds > STALE_SECONDS && data.logHead > data.loopPosition;
}
