import './offer.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { get } from '../api/client';
import { couponStates, type CouponPool } from '../api/types/offer';
import { exact, percent } from '../format/number';
import { day } from '../format/time';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { Books } from './Books';
import { Coupons } from './Coupons';
import { PoolActs } from './PoolActs';
import { PoolPill } from './PoolPill';
import { termsOf, validityOf } from './terms';

/** How many are left, where did each go, do the books come out even? */
export default function PoolPage() {
  const { id = '' } = useParams();
  const pool = useQuery({ queryKey: ['coupon-pools', id], queryFn: () => get<CouponPool>(`/api/coupon-pools/${id}`), refetchInterval: 5_000 });
  return <Loaded query={pool}>{(found) => <Sheet pool={found} />}</Loaded>;
}

function Sheet({ pool }: { pool: CouponPool }) {
  const { t } = useWords();
  return (
    <div className="sheet">
      <div className="object">
        <strong className="object-name">{pool.name}</strong>
        <PoolPill state={pool.state} />
        <span className="caption">
          {termsOf(pool, t)} · {validityOf(pool, t)} · {t('offer.perPerson', { n: pool.perPerson })} · {t(pool.claimable ? 'offer.claimable' : 'offer.given')}
        </span>
        <span className="end">
          <PoolActs pool={pool} />
        </span>
      </div>
      <div className="split offer">
        <div>
          <Section title={t('offer.where')} caption={pool.closedAt ? t('offer.closedBy', { by: pool.closedBy ?? '—', day: day(pool.closedAt) }) : t('offer.made', { by: pool.by, day: day(pool.definedAt) })}>
            <Where pool={pool} />
          </Section>
          <Coupons pool={pool} />
        </div>
        <Books pool={pool} />
      </div>
    </div>
  );
}

/** One bar, as long as the stock: what became of each coupon, and how many are left. */
function Where({ pool }: { pool: CouponPool }) {
  const { t } = useWords();
  const all = Math.max(1, pool.stock, pool.issued);
  const parts = couponStates.map((state) => ({ state, n: pool.coupons[state] }));
  return (
    <div className="where">
      <dl className="where-figures">
        <div>
          <dt className="caption">{t('offer.left')}</dt>
          <dd className="figure">{exact(pool.left)}</dd>
        </div>
        <div>
          <dt className="caption">{t('offer.issued')}</dt>
          <dd>
            <span className="figure-small">{exact(pool.issued)}</span> <span className="caption">{t('offer.of', { n: exact(pool.stock) })}</span>
          </dd>
        </div>
      </dl>
      <div className="where-bar" aria-hidden="true">
        {parts.map(({ state, n }) => n > 0 && <i key={state} className={state} style={{ width: `${(n / all) * 100}%` }} />)}
      </div>
      <ul className="where-list">
        {parts.map(({ state, n }) => (
          <li key={state}>
            <i className={`swatch ${state}`} aria-hidden="true" />
            {t(`offer.coupon.${state}`)} <strong className="num">{exact(n)}</strong> <span className="caption num">{pool.issued === 0 ? '' : percent(n / pool.issued)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
