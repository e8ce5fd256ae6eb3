import { useSession } from '../../api/session';
import type { Predictions } from '../../api/types/prediction';
import { exact, percent } from '../../format/number';
import { useWords } from '../../i18n';

/** What is expected of everybody together. */
export function PoolTotals({ totals }: { totals: Predictions['totals'] }) {
  const { t, money } = useWords();
  const { currency } = useSession().brand;
  const facts: [string, string][] = [
    [t('prediction.people'), exact(totals.people)],
    [t('prediction.alive'), percent(totals.alive)],
    [t('prediction.orders90'), exact(totals.orders)],
    [t('prediction.value'), money(totals.value, currency)],
  ];
  return (
    <dl className="section pool-totals" aria-label={t('prediction.totals')}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="caption">{name}</dt>
          <dd className="figure">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
