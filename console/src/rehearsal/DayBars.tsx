import type { RehearsalDay } from '../api/types/rehearsal';
import { exact } from '../format/number';
import { day as shortDay } from '../format/time';
import { useWords } from '../i18n';

interface Props {
  label: string;
  days: RehearsalDay[];
  of: (day: RehearsalDay) => number;
  limit?: number | null;
  onPick: (day: string) => void;
}

const WIDTH = 308;
const HEIGHT = 56;

/** One bar a day; the limit as a line when it is near. */
export function DayBars({ label, days, of, limit = null, onPick }: Props) {
  const { t } = useWords();
  const values = days.map(of);
  const most = Math.max(1, ...values);
  const near = limit !== null && limit <= most * 3;
  const top = near ? Math.max(most, limit) : most;
  const step = WIDTH / Math.max(1, days.length);
  const fullest = values.indexOf(Math.max(...values));
  const y = (value: number) => HEIGHT - (value / top) * (HEIGHT - 4);
  return (
    <figure className="rdays">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${label}: ${shortDay(days[fullest]?.day)} ${exact(values[fullest])}`} preserveAspectRatio="none">
        {days.map((day, i) => (
          <rect key={day.day} className={limit !== null && values[i]! > limit ? 'over' : undefined} x={i * step + 0.5} width={Math.max(1, step - 1)} y={y(values[i]!)} height={HEIGHT - y(values[i]!)} onClick={() => values[i]! > 0 && onPick(day.day)}>
            <title>{`${shortDay(day.day)} ${exact(values[i])}`}</title>
          </rect>
        ))}
        {near && <line x1="0" x2={WIDTH} y1={y(limit)} y2={y(limit)} />}
      </svg>
      <figcaption className="caption num">
        <span>{shortDay(days[0]?.day)}</span>
        <button type="button" className="link num" onClick={() => days[fullest] && onPick(days[fullest].day)}>
          {`${shortDay(days[fullest]?.day)} ${exact(values[fullest])}`}
        </button>
        {limit !== null && <span className={near ? 'bad' : ''}>{t('rehearsal.staffLimit', { n: exact(limit) })}</span>}
        <span>{shortDay(days.at(-1)?.day)}</span>
      </figcaption>
    </figure>
  );
}
