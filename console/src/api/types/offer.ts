// The words of docs/reference/api.md: offers.
import type { PersonRow } from './profile';
import type { Words } from './words';

export const couponStates = ['open', 'redeemed', 'expired', 'withdrawn'] as const;
export type CouponState = (typeof couponStates)[number];

/** Two days, or a number of days after issue. */
export interface Validity {
  first: string | null;
  last: string | null;
  days: number | null;
}

/** What may be given away: so much off from so much on. */
export interface CouponPool {
  id: string;
  name: string;
  from: number;
  off: number;
  validity: Validity;
  /** In all. */
  stock: number;
  issued: number;
  /** Not issued yet. */
  left: number;
  perPerson: number;
  claimable: boolean;
  state: 'open' | 'over' | 'closed';
  coupons: Record<CouponState, number>;
  definedAt: string;
  by: string;
  closedAt: string | null;
  closedBy: string | null;
}

export interface Coupon {
  /** Masked. */
  code: string;
  pool: string;
  no: number;
  state: CouponState;
  issuedAt: string;
  expiresAt: string;
  endedAt: string | null;
  orderId: string | null;
  personId: number;
  person: PersonRow | null;
}

export interface Reconciliation {
  issued: number;
  coupons: Record<CouponState, number>;
  even: boolean;
  differences: { kind: string; expected: number; found: number }[];
  refusedUses: { at: string; code: string; orderId: string | null; personId: number; reason: { code: string } & Words }[];
  claimsRefused: { reason: { code: string } & Words; times: number }[];
}
