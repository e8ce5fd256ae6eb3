import type { Import } from '../api/types/import';
import { exact } from '../format/number';
import { type Key, useWords } from '../i18n';

const parts = [
  ['good', 'var(--water)'],
  ['anonymous', 'var(--river2)'],
  ['cancelled', 'var(--dai)'],
  ['duplicate', 'var(--line2)'],
  ['bad', 'var(--amber-fill)'],
] as const;

/** What became of the rows so far, as one bar and its numbers. */
export function CountBar({ it }: { it: Import }) {
  const { t } = useWords();
  const counted = parts.reduce((sum, [name]) => sum + it.counts[name], 0);
  const whole = Math.max(1, it.rowsTotal ?? counted, counted);
  return (
    <>
      <div className="count-bar" aria-hidden="true">
        {parts.map(([name, colour]) => (
          <i key={name} style={{ width: `${(it.counts[name] / whole) * 100}%`, background: colour }} />
        ))}
      </div>
      <ul className="count-words">
        {parts
          .filter(([name]) => it.counts[name] > 0 || name === 'good' || name === 'bad')
          .map(([name, colour]) => (
            <li key={name}>
              <span className="swatch" aria-hidden="true" style={{ background: colour }} />
              {t(`count.${name}` as Key)} <strong className="num">{exact(it.counts[name])}</strong>
            </li>
          ))}
      </ul>
    </>
  );
}
