import { Link } from 'react-router';
import { useSession } from '../../api/session';
import type { SampleRow } from '../../api/types/audience';
import { exact } from '../../format/number';
import { day } from '../../format/time';
import { useWords } from '../../i18n';
import { Avatar } from '../../ui/Avatar';

/** A person in one line of facts. */
export function PersonFacts({ row }: { row: SampleRow }) {
  const { t, code, money } = useWords();
  const { currency } = useSession().brand;
  const facts: [string, string][] = [
    [t('people.col.orders'), exact(row.orders)],
    [t('people.col.net', { sign: '' }), money(row.revenueNet, currency)],
    [t('people.col.lastOrder'), day(row.lastOrderAt)],
    [t('people.col.last'), day(row.lastInteractionAt)],
    [t('people.col.first'), day(row.firstSeenAt)],
  ];
  return (
    <div className="row person-facts">
      <Avatar name={row.name} size={48} />
      <div>
        <Link to={`/people/${row.id}`} className="strong who">
          {row.name}
        </Link>
        <div className="caption second">{[row.phone, row.tier && code('tier', row.tier), row.segment && code('segment', row.segment)].filter(Boolean).join(' · ')}</div>
      </div>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="caption">{name.trim()}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
