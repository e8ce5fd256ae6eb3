import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { CouponPool, Reconciliation } from '../api/types/offer';
import { exact } from '../format/number';
import { moment } from '../format/time';
import { type Key, useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';

/** Whether the books come out even, and who was told no. */
export function Books({ pool }: { pool: CouponPool }) {
  const { t, pick } = useWords();
  const books = useQuery({ queryKey: ['coupon-pools', pool.id, 'books', pool.issued], queryFn: () => get<Reconciliation>(`/api/coupon-pools/${pool.id}/reconciliation`) });
  return (
    <div className="side">
      <Loaded query={books} small>
        {(found) => (
          <>
            <Section title={t('offer.books')}>
              <p className={found.even ? 'verdict' : 'verdict watch'}>{found.even ? t('offer.even') : t('offer.uneven', { n: found.differences.length })}</p>
              <ul className="bars">
                {found.differences.map((difference) => (
                  <li key={difference.kind}>{t(`offer.difference.${difference.kind}` as Key, { expected: exact(difference.expected), found: exact(difference.found) })}</li>
                ))}
                {found.refusedUses.map((use) => (
                  <li key={`${use.at}${use.code}`}>
                    <div className="line">
                      <span>{pick(use.reason)}</span>
                      <span className="caption">{moment(use.at)}</span>
                    </div>
                    <span className="caption">
                      {use.code}
                      {use.orderId && ` · ${use.orderId}`}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={t('offer.refused')}>
              {found.claimsRefused.length === 0 ? (
                <p className="caption">{t('offer.noRefused')}</p>
              ) : (
                <ul className="bars">
                  {found.claimsRefused.map((claim) => (
                    <li key={claim.reason.code}>
                      <div className="line">
                        <span>{pick(claim.reason)}</span>
                        <span className="num">{t('offer.times', { n: exact(claim.times) })}</span>
                      </div>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          </>
        )}
      </Loaded>
    </div>
  );
}
