import { Link, useNavigate } from 'react-router';
import { useSession } from '../api/session';
import type { PersonRow } from '../api/types/profile';
import type { ScoredRow } from '../api/types/segment';
import { amount, currencySign, exact } from '../format/number';
import { day } from '../format/time';
import { useWords } from '../i18n';
import { Scroll } from '../ui/Scroll';

interface Props {
  rows: (PersonRow | ScoredRow)[];
  sort: string;
  onSort: (sort: string) => void;
}

export function PeopleTable({ rows, sort, onSort }: Props) {
  const { t, code } = useWords();
  const navigate = useNavigate();
  const sign = currencySign(useSession().brand.currency);
  const scored = rows.length > 0 && 'cell' in rows[0];
  const header = (text: string, by?: string, right = true) => (
    <th scope="col" className={right ? 'right' : undefined} aria-sort={by === undefined ? undefined : by === sort ? 'descending' : 'none'}>
      {by ? (
        <button type="button" className="sort" data-on={by === sort || undefined} onClick={() => onSort(by)}>
          {text}
          {by === sort ? ' ↓' : ''}
        </button>
      ) : (
        text
      )}
    </th>
  );
  return (
    <Scroll label={t('page.people')}>
      <table className="table">
        <thead>
          <tr>
            {header(t('people.col.name'), undefined, false)}
            {header(t('people.col.phone'), undefined, false)}
            {scored ? header(t('people.col.score'), undefined, false) : header(t('people.col.identities'))}
            {scored && header(t('people.col.segment'), undefined, false)}
            {scored && header(t('people.col.tier'), undefined, false)}
            {header(t('people.col.orders'), scored ? 'frequency' : 'orders')}
            {header(t('people.col.net', { sign }), scored ? 'monetary' : 'revenue')}
            {scored ? header(t('people.col.recency'), 'recency') : header(t('people.col.lastOrder'))}
            {header(t('people.col.last'), scored ? undefined : 'last')}
            {header(t('people.col.first'), scored ? undefined : 'first')}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="whole" onClick={(event) => !(event.target as Element).closest('a') && void navigate(`/people/${row.id}`)}>
              <td>
                <Link to={`/people/${row.id}`} className="who">
                  {row.name}
                </Link>
              </td>
              <td className="second">{row.phone ?? '—'}</td>
              {'cell' in row ? (
                <>
                  <td className="num second">{row.cell.replace(/(?!^)([FM])/g, ' $1') || '—'}</td>
                  <td>{row.segment ? code('segment', row.segment) : '—'}</td>
                  <td>{code('tier', row.tier)}</td>
                </>
              ) : (
                <td className="right second">{exact(row.identities)}</td>
              )}
              <td className="right">{exact('cell' in row ? row.frequency : row.orders)}</td>
              <td className="right">{amount('cell' in row ? row.monetary : row.revenueNet)}</td>
              <td className="right second date">{'cell' in row ? exact(row.recencyDays) : day(row.lastOrderAt)}</td>
              <td className="right second date">{day(row.lastInteractionAt)}</td>
              <td className="right second date">{day(row.firstSeenAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
