import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../api/client';
import { type Coupon, couponStates, type CouponPool } from '../api/types/offer';
import type { Slice } from '../api/types/words';
import { moment } from '../format/time';
import { type Key, useWords } from '../i18n';
import { Choice } from '../ui/Choice';
import { Pager } from '../ui/Pager';
import { Scroll } from '../ui/Scroll';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';

const SIZE = 20;

/** The coupons issued, newest first; codes stay masked. */
export function Coupons({ pool }: { pool: CouponPool }) {
  const { t } = useWords();
  const url = useUrlState();
  const state = url.read('state');
  const coupons = useQuery({
    queryKey: ['coupon-pools', pool.id, 'coupons', state, url.page, pool.issued],
    queryFn: () => get<Slice<Coupon>>(`/api/coupon-pools/${pool.id}/coupons`, { state, page: url.page, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  const options = ['', ...couponStates].map((value) => ({ value, text: value === '' ? t('offer.allStates') : t(`offer.coupon.${value}` as Key) }));
  return (
    <Section title={t('offer.coupons')} end={<Choice small label={t('offer.col.state')} value={state} options={options} onChange={(value) => url.write({ state: value || null })} />}>
      <Loaded query={coupons} small>
        {(slice) =>
          slice.items.length === 0 ? (
            <p className="caption">{t('offer.noCoupons')}</p>
          ) : (
            <>
              <Scroll label={t('offer.coupons')}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t('offer.col.code')}</th>
                      <th scope="col">{t('ui.people')}</th>
                      <th scope="col">{t('offer.col.state')}</th>
                      <th scope="col">{t('offer.col.order')}</th>
                      <th scope="col" className="right">{t('offer.col.issuedAt')}</th>
                      <th scope="col" className="right">{t('offer.col.expires')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {slice.items.map((coupon) => (
                      <tr key={coupon.no}>
                        <td className="num">{coupon.code}</td>
                        <td>{coupon.person ? <Link to={`/people/${coupon.person.id}`}>{coupon.person.name}</Link> : '—'}</td>
                        <td>{t(`offer.coupon.${coupon.state}`)}</td>
                        <td className="second">{coupon.orderId ?? '—'}</td>
                        <td className="right second date">{moment(coupon.issuedAt)}</td>
                        <td className="right second date">{moment(coupon.expiresAt)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
              <Pager page={url.page} size={SIZE} total={slice.total} onPage={(page) => url.write({ page })} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
