/** 1 to 7 by mean spend, even steps of the logarithm because spending is skewed. */
export function rampStep(value: number | null, low: number, high: number): number {
  if (value === null || value <= 0 || high <= low) return 1;
  const share = (Math.log(value) - Math.log(Math.max(low, 1e-9))) / (Math.log(high) - Math.log(Math.max(low, 1e-9)));
  return 1 + Math.max(0, Math.min(6, Math.round(share * 6)));
}
