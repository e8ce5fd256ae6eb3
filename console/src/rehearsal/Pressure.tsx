import type { Report } from '../api/types/rehearsal';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import type { Behind } from './doors';

/** How many people got how much. */
export function Pressure({ pressure, onPick }: { pressure: Report['pressure']; onPick: (title: string, what: Behind) => void }) {
  const { t } = useWords();
  const { people, weekly, full } = pressure;
  if (people.length === 0) return <p className="caption">{t('rehearsal.nobodyPressed')}</p>;
  const most = Math.max(...people);
  return (
    <>
      <ul className="rreasons calm">
        {people.map((count, i) => {
          const title = t('rehearsal.inWeek', { n: i + 1 });
          return (
            <li key={i} className={weekly !== null && i + 1 >= weekly ? 'full' : undefined}>
              <button type="button" disabled={count === 0} onClick={() => onPick(title, { pressure: { least: i + 1, most: i + 1 } })} data-testid={`pressed-${i + 1}`}>
                <span>{title}</span>
                <span className="strong num">{exact(count)}</span>
              </button>
              <i aria-hidden="true" style={{ width: `${(count / most) * 100}%` }} />
            </li>
          );
        })}
      </ul>
      {weekly !== null && full > 0 && (
        <p className="caption num">
          <button type="button" className="link" onClick={() => onPick(t('rehearsal.pressure'), { pressure: { least: weekly } })}>
            {t('rehearsal.full', { n: exact(full), weekly })}
          </button>
        </p>
      )}
    </>
  );
}
