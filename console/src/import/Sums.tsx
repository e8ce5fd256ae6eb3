import { useSession } from '../api/session';
import type { Import } from '../api/types/import';
import { exact, moneyExact } from '../format/number';
import { useWords } from '../i18n';

/** What the rows fold into: the numbers to reconcile with the source. */
export function Sums({ it }: { it: Import }) {
  const { t } = useWords();
  const currency = it.options.currency ?? useSession().brand.currency;
  const { counts } = it;
  const done = it.state === 'done' || it.state === 'undone';
  const facts: [string, string, boolean][] = [
    [t('sum.orders'), exact(counts.orders), counts.orders > 0],
    [t('sum.customers'), exact(counts.customers), true],
    [t('sum.revenue'), moneyExact(counts.revenueGross, currency), counts.revenueGross > 0],
    [t('sum.refunds'), exact(counts.refunds), counts.refunds > 0],
    [t('sum.refunded'), moneyExact(counts.refunded ?? null, currency), (counts.refunded ?? 0) > 0],
    [t('sum.new'), exact(counts.eventsNew), done],
    [t('sum.known'), exact(counts.eventsKnown), counts.eventsKnown > 0],
    [t('sum.rejected'), exact(counts.eventsRejected ?? 0), (counts.eventsRejected ?? 0) > 0],
  ];
  return (
    <dl className="sums">
      {facts
        .filter(([, , shown]) => shown)
        .map(([name, value]) => (
          <div key={name}>
            <dt className="caption">{name}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
