import { Link } from 'react-router';
import type { Cohort } from '../api/types/measure';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Empty } from '../ui/states';
import { peopleOf } from './links';

function stepOf(rate: number, low: number, high: number): number {
  return high <= low ? 3 : 1 + Math.round(((rate - low) / (high - low)) * 6);
}

/** Do cohorts keep buying? A dashed cell is a window that is still open. */
export function Cohorts({ cohorts }: { cohorts: Cohort[] }) {
  const { t, language } = useWords();
  const shown = cohorts.slice(-8);
  const settled = shown.flatMap((cohort) => cohort.rates.filter((rate) => !rate.open).map((rate) => rate.rate));
  const low = Math.min(...settled);
  const high = Math.max(...settled);
  const months = Math.min(7, Math.max(0, ...shown.map((cohort) => cohort.rates.length)));
  const monthName = (month: string) => (language === 'zh' ? `${Number(month.slice(5))} 月` : new Date(`${month}-15`).toLocaleString('en', { month: 'short' }));
  const first = shown[0];
  const last = first?.rates.filter((rate) => !rate.open).at(-1);
  return (
    <Section title={t('cohort.title')} caption={t('cohort.caption')}>
      {shown.length === 0 ? (
        <Empty small title={t('cohort.none')} />
      ) : (
        <>
          {last && (
            <p className="sr">{t('cohort.says', { n: shown.length, month: monthName(first.month), buyers: exact(first.buyers), rate: percent(last.rate), after: last.month })}</p>
          )}
          <div className="scroll" tabIndex={0} role="region" aria-label={t('cohort.title')}>
            <table className="cohorts num">
              <thead>
                <tr>
                  <th scope="col"><span className="sr">{t('cohort.month')}</span></th>
                  <th scope="col">{t('cohort.buyers')}</th>
                  {Array.from({ length: months }, (_, i) => (
                    <th scope="col" key={i} className="month">{i === 0 ? t('cohort.first') : i + 1}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((cohort) => (
                  <tr key={cohort.month}>
                    <th scope="row">{monthName(cohort.month)}</th>
                    <td className="buyers">
                      <Link to={peopleOf(cohort.peopleLink)}>{exact(cohort.buyers)}</Link>
                    </td>
                    {cohort.rates.slice(0, months).map((rate) => {
                      const step = stepOf(rate.rate, low, high);
                      return (
                        <td key={rate.month}>
                          <Link
                            to={peopleOf(rate.peopleLink)}
                            className={rate.open ? 'cohort open' : 'cohort'}
                            style={rate.open ? undefined : { background: `var(--ramp${step})`, color: step >= 6 ? 'var(--on-ramp-high)' : 'var(--on-ramp-low)' }}
                          >
                            {(rate.rate * 100).toFixed(1)}
                          </Link>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="caption cohort-foot">{t('cohort.open')}</p>
        </>
      )}
    </Section>
  );
}
