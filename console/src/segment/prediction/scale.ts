/** The next round number at or above a value: 1, 2, 2.5, 5 times a power of ten. */
export function niceTop(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= value * 0.999_999) ?? 10) * power;
}
