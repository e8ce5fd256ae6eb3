/** 95 % of the normal distribution lie within so many deviations. */
const Z = 1.959964;

export interface Share {
  low: number;
  high: number;
  share: number;
}

/** Wilson's interval of a share; the same formula as in `loop/3-segment` (tag audits). */
export function wilson(n: number, of: number): Share | null {
  if (of <= 0) return null;
  const share = n / of;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

export function overlap(one: Share, other: Share): boolean {
  return one.low <= other.high && other.low <= one.high;
}
