import { Link } from 'react-router';
import type { Period, Reach } from '../api/types/measure';
import { percent } from '../format/number';
import { type Key, useWords } from '../i18n';
import { peopleOf } from './links';
import { LEAK_END } from './riverShape';

interface StageProps {
  river: Reach[];
  period: Period;
  xs: number[];
  worst: number;
}

export function StageLabels({ river, period, xs, worst }: StageProps) {
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
        return reach.peopleLink !== null ? (
          <Link key={reach.stage} to={peopleOf(reach.peopleLink)} className="reach" style={{ left: xs[i] }}>
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
          <Link key={reach.stage} to={peopleOf(reach.leak.peopleLink)} className={`leak${i === worst ? ' bad' : ''}`} style={{ left: xs[i] + (xs[i + 1] - xs[i]) * 0.55, top: LEAK_END + 4 }}>
            <span className="num">−{percent(reach.leak.share)}</span>
            <span className={i === worst ? '' : 'quiet'}>
              {code('leak', reach.stage)} {compact(reach.leak.people)}
            </span>
          </Link>
        ) : null,
      )}
    </>
  );
}
