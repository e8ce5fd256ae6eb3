import type { Accuracy } from '../../api/types/tag';
import { percent, range } from '../../format/number';
import { useWords } from '../../i18n';
import { LINE, onScale } from './accuracyScale';

/** Dot and interval on a scale from 60 to 100 % with the red line; hollow while too little was judged. */
export function AccuracyMark({ accuracy, wide }: { accuracy: Accuracy | null; wide?: boolean }) {
  const { t } = useWords();
  if (!accuracy || accuracy.accuracy === null || accuracy.low === null || accuracy.high === null) return <span className="caption">{t('accuracy.none')}</span>;
  const width = wide ? 150 : 96;
  const x = (share: number) => 6 + onScale(share) * (width - 12);
  // While the interval still crosses the line nothing is decided.
  const decided = accuracy.low >= LINE || accuracy.high < LINE;
  const colour = !decided ? 'var(--hold)' : accuracy.high < LINE ? 'var(--red)' : 'var(--water)';
  return (
    <span className="accuracy-mark">
      <svg width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
        <rect x={x(LINE) - 1} y="0" width="2" height="16" fill="var(--red)" />
        <path d={`M${x(accuracy.low)} 8H${x(accuracy.high)}M${x(accuracy.low)} 4v8M${x(accuracy.high)} 4v8`} stroke={colour} strokeWidth="1.5" fill="none" />
        <circle cx={x(accuracy.accuracy)} cy="8" r="4" fill={decided ? colour : 'var(--surface)'} stroke={colour} strokeWidth="1.5" />
      </svg>
      <span className={`num${accuracy.red ? ' bad strong' : ''}`}>{percent(accuracy.accuracy)}</span>
      <span className="caption num">{range(accuracy.low, accuracy.high, percent)}</span>
      {accuracy.red && <span className="pill bad">{t('accuracy.below')}</span>}
    </span>
  );
}
