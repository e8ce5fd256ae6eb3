import type { Report } from '../api/types/rehearsal';
import { exact } from '../format/number';
import { useWords } from '../i18n';

/** How many people got how much. */
export function Pressure({ pressure }: { pressure: Report['pressure'] }) {
  const { t } = useWords();
  const { people, weekly, full } = pressure;
  if (people.length === 0) return <p className="caption">{t('rehearsal.nobodyPressed')}</p>;
  const most = Math.max(...people);
  return (
    <>
      <ul className="rreasons calm">
        {people.map((count, i) => (
          <li key={i} className={weekly !== null && i + 1 >= weekly ? 'full' : undefined}>
            <span className="rline">
              <span>{t('rehearsal.inWeek', { n: i + 1 })}</span>
              <span className="strong num">{exact(count)}</span>
            </span>
            <i aria-hidden="true" style={{ width: `${(count / most) * 100}%` }} />
          </li>
        ))}
      </ul>
      {weekly !== null && full > 0 && <p className="caption num">{t('rehearsal.full', { n: exact(full), weekly })}</p>}
    </>
  );
}
