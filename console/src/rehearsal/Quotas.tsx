import type { Report } from '../api/types/rehearsal';
import { exact, percent } from '../format/number';
import { type Key, useWords } from '../i18n';
import type { Behind } from './doors';

const units: [number, Key][] = [
  [86_400, 'rehearsal.perDay'],
  [3_600, 'rehearsal.hour'],
  [60, 'rehearsal.minute'],
  [1, 'rehearsal.second'],
];

/** How much of the rate of each channel that was used, where most was; opens what went out on it that day. */
export function Quotas({ quotas, onPick }: { quotas: Report['quotas']; onPick: (title: string, what: Behind) => void }) {
  const { t, code } = useWords();
  const used = quotas.filter(({ peak }) => peak > 0);
  if (used.length === 0) return <p className="caption">{t(quotas.length === 0 ? 'rehearsal.noQuota' : 'rehearsal.quotaUnused')}</p>;
  const per = (seconds: number) => {
    const [size, unit] = units.find(([each]) => seconds % each === 0) ?? units[3]!;
    return `${seconds === size ? '' : `${exact(seconds / size)} `}${t(unit)}`;
  };
  return (
    <dl className="rpairs">
      {used.map(({ channel, atMost, perSeconds, peak, peakOn }) => {
        const name = code('channel', channel);
        const share = `${exact(peak)} · ${percent(peak / atMost)}`;
        return (
          <div key={`${channel} ${perSeconds}`}>
            <dt>{t('rehearsal.quotaOf', { channel: name, most: exact(atMost), per: per(perSeconds) })}</dt>
            <dd className={`num strong${peak >= atMost ? ' watch' : ''}`}>
              {peakOn ? (
                <button type="button" className="link num" onClick={() => onPick(t('rehearsal.behind.channel', { channel: name, day: peakOn }), { touches: { channel, day: peakOn, state: 'sent', all: true } })}>
                  {share}
                </button>
              ) : (
                share
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
