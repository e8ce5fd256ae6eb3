import './offer.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { get } from '../api/client';
import type { CouponPool } from '../api/types/offer';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Definition } from '../ui/Definition';
import { Scroll } from '../ui/Scroll';
import { Empty, Loaded } from '../ui/states';
import { NewPool } from './NewPool';
import { PoolPill } from './PoolPill';
import { termsOf, validityOf } from './terms';

/** Which coupons are there to give, how many are left, are they used? */
export default function Pools() {
  const { t } = useWords();
  const pools = useQuery({ queryKey: ['coupon-pools'], queryFn: () => get<CouponPool[]>('/api/coupon-pools'), refetchInterval: 10_000 });
  const [adding, setAdding] = useState(false);
  const add = (
    <Act needs="OFFER_EDIT" type="primary" onClick={() => setAdding(true)} data-testid="new-pool">
      {t('offer.new')}
    </Act>
  );
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">{t('offer.lead')}</span>
        <span className="end">{add}</span>
      </div>
      <Loaded query={pools}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('offer.none')} action={add}>
              {t('offer.noneMore')}
            </Empty>
          ) : (
            <div className="section">
              <Table list={list} />
            </div>
          )
        }
      </Loaded>
      <NewPool open={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

function Table({ list }: { list: CouponPool[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Scroll label={t('page.offers')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('page.offers')}</th>
            <th scope="col">{t('offer.col.terms')}</th>
            <th scope="col">{t('offer.col.until')}</th>
            <th scope="col">{t('offer.col.state')}</th>
            <th scope="col" className="stock-col">{t('offer.col.stock')}</th>
            <th scope="col" className="right">{t('offer.col.redeemed')}</th>
            <th scope="col" className="right">
              <Definition means={t('offer.rateMeans')}>{t('offer.col.rate')}</Definition>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((pool) => (
            <tr key={pool.id} className="whole" onClick={(event) => !(event.target as Element).closest('a') && void navigate(`/offers/${pool.id}`)}>
              <td>
                <Link to={`/offers/${pool.id}`} className="who strong">
                  {pool.name}
                </Link>
              </td>
              <td className="nowrap">{termsOf(pool, t)}</td>
              <td className="second nowrap">{validityOf(pool, t)}</td>
              <td>
                <PoolPill state={pool.state} />
              </td>
              <td className="stock-col">
                <Stock pool={pool} />
              </td>
              <td className="right">{exact(pool.coupons.redeemed)}</td>
              <td className="right strong">{pool.issued === 0 ? '—' : percent(pool.coupons.redeemed / pool.issued)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Stock({ pool }: { pool: CouponPool }) {
  const share = pool.stock === 0 ? 1 : pool.issued / pool.stock;
  return (
    <span className="stock">
      <span className={`track${share >= 0.9 ? ' watch' : ''}`} aria-hidden="true">
        <i style={{ width: `${Math.min(100, share * 100)}%` }} />
      </span>
      <span className="num">
        {exact(pool.issued)} / {exact(pool.stock)}
      </span>
    </span>
  );
}
