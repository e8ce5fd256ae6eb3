import type { Point } from '../graph/layout';

/** A line through these points that leaves and arrives level. */
export function curveOf(points: Point[]): string {
  const [first, ...rest] = points;
  let path = `M${first.x} ${first.y}`;
  let from = first;
  for (const to of rest) {
    // A way back, e.g. to try again, swings out on both sides.
    const reach = to.x > from.x ? (to.x - from.x) / 2 : 60;
    path += `C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`;
    from = to;
  }
  return path;
}

/** Widest line in pixels; the others follow the square root of the people. */
const WIDEST = 12;

export function widthOf(people: number | undefined, most: number): number {
  if (people === undefined || most === 0) return 2;
  return people === 0 ? 1 : Math.max(1.5, WIDEST * Math.sqrt(people / most));
}
