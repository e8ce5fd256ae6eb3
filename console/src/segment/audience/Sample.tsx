import { Link } from 'react-router';
import { useSession } from '../../api/session';
import type { SampleRow } from '../../api/types/audience';
import { amount, currencySign, exact } from '../../format/number';
import { day } from '../../format/time';
import { useWords } from '../../i18n';
import { Scroll } from '../../ui/Scroll';

interface Props {
  rows: SampleRow[];
  /** Opens the reasons of one person. */
  onWhy?: (person: number) => void;
}

/** A few people drawn by chance. */
export function Sample({ rows, onWhy }: Props) {
  const { t, code } = useWords();
  const sign = currencySign(useSession().brand.currency);
  return (
    <Scroll label={t('sample.title')}>
      <table className="table sample">
        <thead>
          <tr>
            <th scope="col">{t('people.col.name')}</th>
            <th scope="col">{t('people.col.segment')}</th>
            <th scope="col" className="right">{t('people.col.orders')}</th>
            <th scope="col" className="right">{t('people.col.lastOrder')}</th>
            <th scope="col" className="right">{t('people.col.net', { sign })}</th>
            {onWhy && <th scope="col" className="right"><span className="sr">{t('why.ask')}</span></th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={`/people/${row.id}`} className="who">
                  {row.name}
                </Link>
              </td>
              <td>
                {row.segment ? code('segment', row.segment) : <span className="quiet">{row.tier ? code('tier', row.tier) : '—'}</span>} {row.cell && <span className="caption num">{row.cell.replace(/(?!^)([FM])/g, ' $1')}</span>}
              </td>
              <td className="right">{exact(row.orders)}</td>
              <td className="right second date">{day(row.lastOrderAt)}</td>
              <td className="right">{amount(row.revenueNet)}</td>
              {onWhy && (
                <td className="right">
                  <button type="button" className="link" data-testid="audience-why" aria-label={t('why.askFor', { name: row.name })} onClick={() => onWhy(row.id)}>
                    {t('why.ask')}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
