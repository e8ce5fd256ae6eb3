// The words of docs/reference/api.md: offers.

/** What may be given away: so much off from so much on. */
export interface CouponPool {
  id: string;
  name: string;
  from: number;
  off: number;
  /** Not issued yet. */
  left: number;
  state: 'open' | 'over' | 'closed';
}
