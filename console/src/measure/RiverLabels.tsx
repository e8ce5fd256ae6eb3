import { Link } from 'react-router';
import type { Period, Reach } from '../api/types/measure';
import { percent } from '../format/number';
import { type Key, useWords } from '../i18n';
import { LEAK_END } from './riverShape';

type Links = Partial<Record<Reach['stage'], string>>;

interface StageProps {
  river: Reach[];
  period: Period;
  xs: number[];
  worst: number;
  links: Links;
}

export function StageLabels({ river, period, xs, worst, links }: StageProps) {
  const { t, code, compact } = useWords();
  return (
    <>
      <div className="reach first caption">
        <span>{t('river.public')}</span>
        <span>{t('river.notYet')}</span>
      </div>
      {river.map((reach, i) => {
        const inside = (
          <>
            <span className={`reach-name${i === worst + 1 && worst >= 0 ? ' bad' : ''}`}>{code('river', reach.stage)}</span>
            <span className="reach-n figure">{compact(reach.people)}</span>
            <span className="caption">
              {reach.people === null ? t('river.notYet') : t((reach.stage === 'acquire' ? `reach.acquire.${period}` : `reach.${reach.stage}`) as Key)}
            </span>
          </>
        );
        const to = links[reach.stage];
        return to !== undefined && reach.people !== null ? (
          <Link key={reach.stage} to={to} className="reach" style={{ left: xs[i] }}>
            {inside}
          </Link>
        ) : (
          <div key={reach.stage} className="reach" style={{ left: xs[i] }}>
            {inside}
          </div>
        );
      })}
    </>
  );
}

interface LeakProps {
  river: Reach[];
  xs: number[];
  end: number;
  worst: number;
}

export function LeakLabels({ river, xs, end, worst }: LeakProps) {
  const { code, compact } = useWords();
  return (
    <>
      {river.map((reach, i) =>
        reach.leak && i < end ? (
          <div key={reach.stage} className={`leak${i === worst ? ' bad' : ''}`} style={{ left: xs[i] + (xs[i + 1] - xs[i]) * 0.55, top: LEAK_END + 4 }}>
            <span className="num">−{percent(reach.leak.share)}</span>
            <span className={i === worst ? '' : 'quiet'}>
              {code('leak', reach.stage)} {compact(reach.leak.people)}
            </span>
          </div>
        ) : null,
      )}
    </>
  );
}
