import type { Report } from '../api/types/rehearsal';
import { exact, percent } from '../format/number';
import { type Key, useWords } from '../i18n';

const units: [number, Key][] = [
  [86_400, 'rehearsal.perDay'],
  [3_600, 'rehearsal.hour'],
  [60, 'rehearsal.minute'],
  [1, 'rehearsal.second'],
];

/** How much of each channel's rate was used where most was. */
export function Quotas({ quotas }: { quotas: Report['quotas'] }) {
  const { t, code } = useWords();
  if (quotas.length === 0) return <p className="caption">{t('rehearsal.noQuota')}</p>;
  const per = (seconds: number) => {
    const [size, unit] = units.find(([each]) => seconds % each === 0) ?? units[3]!;
    return `${seconds === size ? '' : `${exact(seconds / size)} `}${t(unit)}`;
  };
  return (
    <dl className="rpairs">
      {quotas.map((quota) => (
        <div key={`${quota.channel} ${quota.perSeconds}`}>
          <dt>{t('rehearsal.quotaOf', { channel: code('channel', quota.channel), most: exact(quota.atMost), per: per(quota.perSeconds) })}</dt>
          <dd className={`num strong${quota.peak >= quota.atMost ? ' watch' : ''}`}>{percent(quota.peak / quota.atMost)}</dd>
        </div>
      ))}
    </dl>
  );
}
