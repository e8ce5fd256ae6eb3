import type { TagAudit } from '../../api/types/tag';
import { percent } from '../../format/number';
import { useWords } from '../../i18n';
import { LINE, onScale } from './accuracyScale';

/** Accuracy from audit to audit with its interval as a band, against the red line. */
export function AccuracyTrend({ trend }: { trend: TagAudit['trend'] }) {
  const { t } = useWords();
  const known = trend.filter((point): point is { at: string; accuracy: number; low: number; high: number } => point.accuracy !== null && point.low !== null && point.high !== null);
  if (known.length < 2) return <span className="caption">{t('tagAudit.trendShort')}</span>;
  const x = (i: number) => 4 + (i / (known.length - 1)) * 112;
  const y = (share: number) => 30 - onScale(share) * 26;
  const line = known.map((point, i) => `${x(i)},${y(point.accuracy)}`).join(' ');
  const band = [...known.map((point, i) => `${x(i)},${y(point.high)}`), ...known.map((point, i) => `${x(i)},${y(point.low)}`).reverse()].join(' ');
  const last = known[known.length - 1];
  return (
    <svg width="120" height="34" viewBox="0 0 120 34" role="img" aria-label={t('tagAudit.trendSays', { n: known.length, from: percent(known[0].accuracy), to: percent(last.accuracy) })}>
      <polygon points={band} fill="var(--river1)" opacity="0.5" />
      <path d={`M0 ${y(LINE)}H120`} stroke="var(--red)" strokeDasharray="4 3" strokeWidth="1.2" />
      <polyline points={line} fill="none" stroke="var(--water)" strokeWidth="1.6" />
      <circle cx={x(known.length - 1)} cy={y(last.accuracy)} r="3" fill={last.accuracy < LINE ? 'var(--red)' : 'var(--water)'} />
    </svg>
  );
}
