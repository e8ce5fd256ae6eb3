import { useState } from 'react';
import { Link } from 'react-router';
import type { HeatCell, HeatMap } from '../api/types/segment';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Drawn } from './Drawn';
import { rampStep } from './ramp';
import { Empty } from './states';

interface Props {
  heat: HeatMap;
  currency?: string;
  large?: boolean;
  wave?: string;
}

/** How do people spread over two scores? A number in every cell; each cell opens its people. */
export function HeatGrid({ heat, currency, large, wave }: Props) {
  const { t } = useWords();
  if (heat.people === 0) return <Empty small title={t('heat.none')}>{t('heat.noneMore')}</Empty>;
  const most = heat.cells.reduce((a, b) => (b.people > a.people ? b : a));
  const says = t('heat.says', { n: exact(heat.people), cell: `R${most.r}F${most.f}`, most: exact(most.people) });
  return <Drawn className="corner" says={says} chart={<Grid heat={heat} currency={currency} large={large} wave={wave} most={most} />} table={<HeatTable heat={heat} currency={currency} />} />;
}

/** Nobody has no mean. */
function meanOf(cell: HeatCell): number | null {
  return cell.people === 0 ? null : cell.monetaryMean;
}

function Grid({ heat, currency, large, wave, most }: Props & { most: HeatCell }) {
  const { t, compact, money } = useWords();
  const [at, setAt] = useState<HeatCell>(most);
  const means = heat.cells.flatMap((cell) => (cell.monetaryMean !== null && cell.monetaryMean > 0 ? [cell.monetaryMean] : []));
  const low = Math.min(...means);
  const high = Math.max(...means);
  const cellOf = (r: number, f: number) => heat.cells.find((cell) => cell.r === r && cell.f === f) ?? { r, f, people: 0, monetaryMean: null };
  return (
    <div className={`heat${large ? ' large' : ''}`}>
      <table>
        <tbody>
          {[5, 4, 3, 2, 1].map((f) => (
            <tr key={f}>
              <th scope="row">F{f}</th>
              {[1, 2, 3, 4, 5].map((r) => {
                const cell = cellOf(r, f);
                const step = rampStep(cell.monetaryMean, low, high);
                return (
                  <td key={r}>
                    <Link
                      to={`/people?cell=R${r}F${f}${wave ? `&wave=${wave}` : ''}`}
                      className={cell.people === 0 ? 'nobody' : undefined}
                      style={cell.people === 0 ? undefined : { background: `var(--ramp${step})`, color: step >= 6 ? 'var(--on-ramp-high)' : 'var(--on-ramp-low)' }}
                      aria-label={t('heat.cell', { cell: `R${r}F${f}`, n: exact(cell.people), mean: money(meanOf(cell), currency) })}
                      onMouseEnter={() => setAt(cell)}
                      onFocus={() => setAt(cell)}
                      data-cell={`R${r}F${f}`}
                    >
                      {compact(cell.people)}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {[1, 2, 3, 4, 5].map((r) => (
              <th scope="col" key={r}>
                R{r}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <div className="heat-foot caption">
        <span>{t('heat.long')}</span>
        <span className="heat-at num">
          R{at.r}F{at.f} · {t('heat.people', { n: compact(at.people) })} · {t('heat.mean', { value: money(meanOf(at), currency) })}
        </span>
        <span>{t('heat.recent')}</span>
      </div>
      <div className="heat-ramp caption">
        <span className="ramp" aria-hidden="true">
          {[1, 2, 3, 4, 5, 6, 7].map((step) => (
            <i key={step} style={{ background: `var(--ramp${step})` }} />
          ))}
        </span>
        {t('heat.mean', { value: `${money(low, currency)} → ${money(high, currency)}` })}
      </div>
    </div>
  );
}

function HeatTable({ heat, currency }: Props) {
  const { t, money } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('heat.col.cell')}</th>
          <th scope="col" className="right">{t('heat.col.people')}</th>
          <th scope="col" className="right">{t('heat.col.mean')}</th>
        </tr>
      </thead>
      <tbody>
        {[...heat.cells].sort((a, b) => b.people - a.people).map((cell) => (
          <tr key={`${cell.r}${cell.f}`}>
            <td><Link to={`/people?cell=R${cell.r}F${cell.f}`}>R{cell.r}F{cell.f}</Link></td>
            <td className="right">{exact(cell.people)}</td>
            <td className="right">{money(meanOf(cell), currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
