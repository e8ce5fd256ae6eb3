import { useEffect, useState } from 'react';
import type { Cockpit, Period, Reach } from '../api/types/measure';
import { percent } from '../format/number';
import { useWords } from '../i18n';
import { useStale } from '../shell/Freshness';
import { Drawn } from '../ui/Drawn';
import { useWidth } from '../ui/useWidth';
import { LeakLabels, StageLabels } from './RiverLabels';
import { RiverTable } from './RiverTable';
import { BED, biggestLeak, body, depthAt, depths, leakShape, returnPath, stops, strand, surfaceAt, SURFACE } from './riverShape';

export const RIVER_HEIGHT = 278;

/** Where does the loop leak? Depth is people, side streams are who is lost on the way. */
export function River({ cockpit }: { cockpit: Cockpit }) {
  const { t, code, compact } = useWords();
  const { river, period } = cockpit;
  const worst = biggestLeak(river);
  const reaches = river
    .filter((reach) => reach.people !== null)
    .map((reach) => `${code('river', reach.stage)} ${compact(reach.people)}`)
    .join('，');
  const leak = river[worst]?.leak;
  const says = leak
    ? t('river.says', {
        reaches,
        from: code('river', river[worst].stage),
        to: code('river', river[worst + 1]?.stage),
        share: percent(leak.share),
      })
    : t('river.saysNoLeak', { reaches });
  return (
    <section className="section river">
      <div className="section-head">
        <h2>{t('river.title')}</h2>
        <span className="caption wide-only">{t('river.caption')}</span>
        <span className="caption narrow-only">{t('river.captionShort')}</span>
        {leak && (
          <span className="end caption">
            <span className="dot red" aria-hidden="true" />
            {t('river.biggest', {
              from: code('river', river[worst].stage),
              to: code('river', river[worst + 1]?.stage),
              what: code('leak', river[worst].stage),
              n: compact(leak.people),
            })}
          </span>
        )}
      </div>
      <Drawn className="corner" says={says} chart={<Water river={river} period={period} worst={worst} />} table={<RiverTable river={river} />} />
    </section>
  );
}

interface WaterProps {
  river: Reach[];
  period: Period;
  worst: number;
}

function Water({ river, period, worst }: WaterProps) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const moving = useMoving();
  const all = depths(river);
  const firstUnknown = all.findIndex((depth) => depth === null);
  const known = (firstUnknown < 0 ? all : all.slice(0, firstUnknown)) as number[];
  const xs = stops(width);
  const end = known.length - 1;
  return (
    <div ref={ref} className="river-box" style={{ height: RIVER_HEIGHT }}>
      <svg width={width} height={RIVER_HEIGHT} aria-hidden="true" className={moving ? 'moving' : undefined}>
        <Paints from={xs[0]} to={xs[Math.max(end, 0)]} />
        <PublicReach x={xs[0]} depth={known[0] ?? 20} />
        <path className="way-back" d={returnPath(width, xs[Math.max(end, 0)] + 10, xs[0], SURFACE)} />
        {river.map((reach, i) => {
          if (!reach.leak || i >= end) return null;
          const x = xs[i] + (xs[i + 1] - xs[i]) * 0.55;
          const y = surfaceAt(x, width) + depthAt(x, xs, known);
          const mouth = Math.max(7, 30 * Math.sqrt(reach.leak.people / Math.max(1, river[worst].leak?.people ?? 1)));
          return <path key={reach.stage} d={leakShape(x, y, mouth)} fill={`url(#${i === worst ? 'leak-red' : 'leak-water'})`} />;
        })}
        {known.length > 1 && (
          <>
            <path d={body(xs, known, width)} fill="url(#water)" />
            {[0.14, 0.3, 0.46, 0.62, 0.78, 0.9].map((share, i) => (
              <path key={share} className="strand" d={strand(share, xs, known, width)} strokeDasharray={`${22 + i * 3} ${28 + ((i * 11) % 17)}`} strokeDashoffset={i * 19} />
            ))}
          </>
        )}
        {river.map((reach, i) => (
          <circle key={reach.stage} cx={xs[i]} cy={surfaceAt(xs[i], width)} r="4.5" className={`node${i === worst + 1 && worst >= 0 ? ' worst' : ''}${all[i] === null ? ' dry' : ''}`} />
        ))}
      </svg>
      <StageLabels river={river} period={period} xs={xs} worst={worst} />
      <LeakLabels river={river} xs={xs} end={end} worst={worst} />
      <ReturnLabel />
    </div>
  );
}

/** The streamlines rest when the page is hidden or the data is old. */
function useMoving(): boolean {
  const stale = useStale();
  const [seen, setSeen] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setSeen(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return seen && !stale;
}

function ReturnLabel() {
  const { t } = useWords();
  return (
    <div className="river-return" style={{ top: BED - 10 }}>
      <span title={t('river.return')}>{t('river.returnShort')}</span>
    </div>
  );
}

function Paints({ from, to }: { from: number; to: number }) {
  const start = from - 40;
  const share = (x: number) => (x - start) / Math.max(1, to + 44 - start);
  return (
    <defs>
      <linearGradient id="water" gradientUnits="userSpaceOnUse" x1={start} x2={to + 44}>
        <stop offset="0" stopColor="var(--river1)" stopOpacity="0" />
        <stop offset={share(from + 6)} stopColor="var(--river1)" />
        <stop offset="0.42" stopColor="var(--river2)" />
        <stop offset={0.42 + (share(to) - 0.42) * 0.6} stopColor="var(--river3)" />
        <stop offset={share(to - 4)} stopColor="var(--river4)" />
        <stop offset="1" stopColor="var(--river4)" stopOpacity="0" />
      </linearGradient>
      {(['water', 'red'] as const).map((name) => (
        <linearGradient key={name} id={`leak-${name}`} x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor={name === 'red' ? 'var(--red)' : 'var(--river2)'} stopOpacity={name === 'red' ? 0.5 : 0.75} />
          <stop offset="1" stopColor={name === 'red' ? 'var(--red)' : 'var(--river2)'} stopOpacity="0.05" />
        </linearGradient>
      ))}
      <linearGradient id="reach-in" x1="0" x2="1">
        <stop offset="0" stopColor="var(--river1)" stopOpacity="0" />
        <stop offset="1" stopColor="var(--river1)" stopOpacity="0.9" />
      </linearGradient>
    </defs>
  );
}

/** Public reach has no data yet: strands without a number. */
function PublicReach({ x, depth }: { x: number; depth: number }) {
  return (
    <g>
      {Array.from({ length: 9 }, (_, i) => {
        const from = SURFACE - 18 + i * 12;
        const to = SURFACE + 2 + ((Math.max(depth, 10) - 4) * i) / 8;
        return <path key={i} d={`M4 ${from}C${x * 0.5} ${from} ${x * 0.5} ${to} ${x} ${to}`} fill="none" stroke="url(#reach-in)" strokeWidth="1.2" strokeDasharray="3 4" />;
      })}
    </g>
  );
}
