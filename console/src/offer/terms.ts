import type { CouponPool } from '../api/types/offer';
import { decimal } from '../format/number';
import type { Key } from '../i18n';

type Say = (key: Key, values?: Record<string, string | number>) => string;

/** 满 199 减 50 */
export function termsOf(pool: Pick<CouponPool, 'from' | 'off'>, t: Say): string {
  return pool.from > 0 ? t('offer.terms', { from: decimal(pool.from), off: decimal(pool.off) }) : t('offer.termsNone', { off: decimal(pool.off) });
}

export function validityOf({ validity }: Pick<CouponPool, 'validity'>, t: Say): string {
  return validity.days !== null ? t('offer.daysAfter', { n: validity.days }) : t('offer.between', { first: validity.first ?? '—', last: validity.last ?? '—' });
}
