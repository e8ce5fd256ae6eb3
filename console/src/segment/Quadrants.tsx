import { Link } from 'react-router';
import type { Level, ValueActivity } from '../api/types/segment';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Drawn } from '../ui/Drawn';

export function Quadrants({ data, currency }: { data: ValueActivity; currency: string }) {
  const { t } = useWords();
  const of = (value: Level, activity: Level) => data.quadrants.find((quadrant) => quadrant.value === value && quadrant.activity === activity)?.people ?? 0;
  const says = t('value.says', { hh: exact(of('high', 'high')), hl: exact(of('high', 'low')), lh: exact(of('low', 'high')), ll: exact(of('low', 'low')) });
  return <Drawn says={says} chart={<Square data={data} currency={currency} />} table={<QuadrantTable data={data} currency={currency} />} />;
}

function Square({ data, currency }: { data: ValueActivity; currency: string }) {
  const { t, code, money } = useWords();
  const most = Math.max(1, ...data.quadrants.map((quadrant) => quadrant.people));
  const revenue = data.quadrants.reduce((sum, quadrant) => sum + quadrant.revenue, 0);
  const order: [Level, Level][] = [['high', 'low'], ['high', 'high'], ['low', 'low'], ['low', 'high']];
  return (
    <div className="square">
      <span className="axis-y caption">{t('value.value')}</span>
      <div className="quadrants">
        {order.map(([value, activity]) => {
          const quadrant = data.quadrants.find((candidate) => candidate.value === value && candidate.activity === activity);
          const key = `${value}-${activity}`;
          const side = 100 * Math.sqrt((quadrant?.people ?? 0) / most);
          return (
            <Link key={key} to={`/people?quadrant=${key}`} className={`quadrant ${key}`}>
              <i className="quadrant-area" aria-hidden="true" style={{ width: `${side}%`, height: `${side}%` }} />
              <span className="quadrant-words">
                <span className="strong">{code('quadrant', key)}</span>
                <span className="figure quadrant-n">{exact(quadrant?.people ?? 0)}</span>
                <span className="dense">
                  {money(quadrant?.revenue, currency)} · {t('value.revenue', { share: percent(revenue > 0 ? (quadrant?.revenue ?? 0) / revenue : null) })}
                </span>
                <span className="caption">{code('value.hint', key)}</span>
              </span>
            </Link>
          );
        })}
      </div>
      <span className="axis-x caption">{t('value.activity')} →</span>
    </div>
  );
}

function QuadrantTable({ data, currency }: { data: ValueActivity; currency: string }) {
  const { t, code, money } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('value.title')}</th>
          <th scope="col" className="right">{t('rfm.col.people')}</th>
          <th scope="col" className="right">{t('rfm.col.revenue', { sign: '' })}</th>
        </tr>
      </thead>
      <tbody>
        {data.quadrants.map((quadrant) => (
          <tr key={`${quadrant.value}-${quadrant.activity}`}>
            <td>{code('quadrant', `${quadrant.value}-${quadrant.activity}`)}</td>
            <td className="right">{exact(quadrant.people)}</td>
            <td className="right">{money(quadrant.revenue, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
