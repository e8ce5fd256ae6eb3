import type { Point } from './layout';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const towards: Record<Arrow, Point> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

export function isArrow(key: string): key is Arrow {
  return key in towards;
}

/** The nearest node in that direction; being off to the side counts double. Null at the edge. */
export function steer(at: Map<string, Point>, from: string, arrow: Arrow): string | null {
  const here = at.get(from);
  if (!here) return null;
  const { x, y } = towards[arrow];
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, there] of at) {
    const ahead = (there.x - here.x) * x + (there.y - here.y) * y;
    if (ahead <= 0) continue;
    const aside = Math.abs((there.x - here.x) * y) + Math.abs((there.y - here.y) * x);
    const far = ahead + 2 * aside;
    if (far < least) [best, least] = [id, far];
  }
  return best;
}
