import type { TrackedWeek } from '../../api/types/prediction';
import { exact } from '../../format/number';
import { day } from '../../format/time';
import { useWords } from '../../i18n';
import { Drawn } from '../../ui/Drawn';
import { useWidth } from '../../ui/useWidth';
import { niceTop } from './scale';

const HEIGHT = 220;
const LEFT = 52;
const FOOT = 28;

/** Repeat orders of the whole pool, week by week: what was predicted against what came. */
export function Tracking({ weeks, known }: { weeks: TrackedWeek[]; known: string | null }) {
  const { t } = useWords();
  const last = weeks[weeks.length - 1];
  return <Drawn says={t('prediction.weeklySays', { actual: exact(last.actual), predicted: exact(last.predicted) })} chart={<Chart weeks={weeks} known={known} />} table={<Table weeks={weeks} known={known} />} />;
}

/** @param known last day the model had seen */
function Chart({ weeks, known }: { weeks: TrackedWeek[]; known: string | null }) {
  const { t, compact } = useWords();
  const { ref, width } = useWidth<HTMLDivElement>(760);
  const top = niceTop(Math.max(...weeks.map((week) => Math.max(week.actual, week.predicted))));
  const right = width - 56;
  const x = (i: number) => LEFT + (i / (weeks.length - 1)) * (right - LEFT);
  const y = (value: number) => 10 + (1 - value / top) * (HEIGHT - FOOT - 10);
  const line = (of: 'actual' | 'predicted') => weeks.map((week, i) => `${x(i)},${y(week[of])}`).join(' ');
  const unseen = known === null ? -1 : weeks.findIndex((week) => week.end > known);
  const last = weeks[weeks.length - 1];
  const apart = Math.abs(y(last.actual) - y(last.predicted)) < 14 ? (last.actual >= last.predicted ? -8 : 8) : 0;
  return (
    <div ref={ref}>
      <svg width={width} height={HEIGHT} aria-hidden="true" className="chart">
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <path d={`M${LEFT} ${y(top * share)}H${right}`} stroke={share === 0 ? 'var(--line2)' : 'var(--line)'} />
            <text x={LEFT - 8} y={y(top * share) + 4} textAnchor="end">
              {compact(top * share)}
            </text>
          </g>
        ))}
        {unseen > 0 && (
          <>
            <path d={`M${x(unseen)} 10V${HEIGHT - FOOT}`} stroke="var(--hold)" strokeDasharray="3 3" />
            <text x={x(unseen) + 6} y="20">
              {t('prediction.holdout')}
            </text>
          </>
        )}
        <polyline points={line('predicted')} fill="none" stroke="var(--dai)" strokeWidth="1.6" strokeDasharray="5 3" />
        <polyline points={line('actual')} fill="none" stroke="var(--water)" strokeWidth="2" />
        <text x={right + 6} y={y(last.actual) + 4 + apart} className="actual-name">
          {t('prediction.actual')}
        </text>
        <text x={right + 6} y={y(last.predicted) + 4 - apart} className="predicted-name">
          {t('prediction.predicted')}
        </text>
        {[0, Math.floor((weeks.length - 1) / 2), weeks.length - 1].map((i) => (
          <text key={i} x={x(i)} y={HEIGHT - 8} textAnchor={i === 0 ? 'start' : 'middle'}>
            {day(weeks[i].end)}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Table({ weeks, known }: { weeks: TrackedWeek[]; known: string | null }) {
  const { t } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('prediction.week')}</th>
          <th scope="col" className="right">{t('prediction.actual')}</th>
          <th scope="col" className="right">{t('prediction.predicted')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.end}>
            <td>
              {day(week.end)} {known !== null && week.end > known && <span className="caption">{t('prediction.holdout')}</span>}
            </td>
            <td className="right">{exact(week.actual)}</td>
            <td className="right">{exact(week.predicted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
