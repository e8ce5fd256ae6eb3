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

/** Where the word of a line stands: past the middle of its first stretch, where the ways out of one node have parted. */
export function alongOf([from, to]: Point[]): Point {
  const s = 0.6;
  const eased = s * s * (3 - 2 * s);
  return { x: from.x + (to.x - from.x) * s, y: from.y + (to.y - from.y) * eased };
}

/** Widest line in pixels; the others follow the square root of the people. */
const WIDEST = 12;

export function widthOf(people: number | undefined, most: number): number {
  if (people === undefined || most === 0) return 2;
  return people === 0 ? 1 : Math.max(1.5, WIDEST * Math.sqrt(people / most));
}
