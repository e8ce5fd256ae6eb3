import type { CalibrationBin } from '../../api/types/prediction';
import { decimal, exact, percent } from '../../format/number';
import { useWords } from '../../i18n';
import { Drawn } from '../../ui/Drawn';
import { useWidth } from '../../ui/useWidth';
import { niceTop } from './scale';

const HEIGHT = 260;
const LEFT = 40;
const FOOT = 44;

/** Predicted and actual orders side by side, by how often people had bought before. */
export function Bins({ bins }: { bins: CalibrationBin[] }) {
  const { t } = useWords();
  const worst = bins.reduce((a, b) => (Math.abs(b.predicted - b.actual) > Math.abs(a.predicted - a.actual) ? b : a));
  const says = t('prediction.calibrationSays', { n: bins.length, worst: worst.frequency, actual: decimal(worst.actual), predicted: decimal(worst.predicted) });
  return <Drawn says={says} chart={<Chart bins={bins} />} table={<Table bins={bins} />} />;
}

function nameOf(bin: CalibrationBin, bins: CalibrationBin[]): string {
  return bin === bins[bins.length - 1] ? `${bin.frequency}+` : String(bin.frequency);
}

function Chart({ bins }: { bins: CalibrationBin[] }) {
  const { t } = useWords();
  const { ref, width } = useWidth<HTMLDivElement>(760);
  const top = niceTop(Math.max(...bins.map((bin) => Math.max(bin.actual, bin.predicted))));
  const step = (width - LEFT) / bins.length;
  const bar = Math.min(26, step / 3.2);
  const x = (i: number) => LEFT + step * (i + 0.5);
  const y = (value: number) => 18 + (1 - value / top) * (HEIGHT - FOOT - 18);
  return (
    <div ref={ref}>
      <div className="chart-key caption" aria-hidden="true">
        <svg width="12" height="12">
          <rect width="12" height="12" rx="1" fill="var(--water)" />
        </svg>
        {t('prediction.actual')}
        <svg width="14" height="14">
          <path d="M7 1.500l5.500 5.500-5.500 5.500L1.500 7z" fill="var(--surface)" stroke="var(--dai)" strokeWidth="1.6" />
        </svg>
        {t('prediction.predicted')}
      </div>
      <svg width={width} height={HEIGHT} aria-hidden="true" className="chart">
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <path d={`M${LEFT} ${y(top * share)}H${width}`} stroke={share === 0 ? 'var(--line2)' : 'var(--line)'} />
            <text x={LEFT - 8} y={y(top * share) + 4} textAnchor="end">
              {decimal(top * share)}
            </text>
          </g>
        ))}
        {bins.map((bin, i) => (
          <g key={bin.frequency}>
            <rect x={x(i) - bar} width={bar} y={y(bin.actual)} height={Math.max(0, y(0) - y(bin.actual))} fill="var(--water)" rx="1" />
            <path d={`M${x(i) + bar * 0.7} ${y(bin.predicted) - 6}l6 6-6 6-6-6z`} fill="var(--surface)" stroke="var(--dai)" strokeWidth="1.6" />
            <text x={x(i) - bar / 2} y={y(bin.actual) - 5} textAnchor="middle" className="axis-name">
              {decimal(bin.actual)}
            </text>
            <text x={x(i) + bar * 0.7 + 10} y={y(bin.predicted) + 4} className="predicted-name">
              {decimal(bin.predicted)}
            </text>
            <text x={x(i)} y={HEIGHT - 26} textAnchor="middle" className="axis-name">
              {nameOf(bin, bins)}
            </text>
            <text x={x(i)} y={HEIGHT - 10} textAnchor="middle">
              n {exact(bin.people)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Table({ bins }: { bins: CalibrationBin[] }) {
  const { t } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('prediction.repeat')}</th>
          <th scope="col" className="right">{t('ui.people')}</th>
          <th scope="col" className="right">{t('prediction.actual')}</th>
          <th scope="col" className="right">{t('prediction.predicted')}</th>
          <th scope="col" className="right">{t('prediction.off')}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.frequency}>
            <td>{nameOf(bin, bins)}</td>
            <td className="right">{exact(bin.people)}</td>
            <td className="right">{decimal(bin.actual)}</td>
            <td className="right">{decimal(bin.predicted)}</td>
            <td className="right">{bin.actual > 0 ? percent(bin.predicted / bin.actual - 1) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
