export interface Spot {
  x: number;
  r: number;
  width: number;
}

/** Which spots can carry their label, and on which side, without touching another label or spot or leaving the room from left to right; the largest first. */
export function placed(spots: Spot[], left: number, right: number): ('right' | 'left' | null)[] {
  const taken: [number, number][] = spots.map(({ x, r }) => [x - r, x + r]);
  const sides: ('right' | 'left' | null)[] = spots.map(() => null);
  const order = spots.map((_, i) => i).sort((a, b) => spots[b].r - spots[a].r);
  for (const i of order) {
    const { x, r, width } = spots[i];
    const boxes: ['right' | 'left', number, number][] = [
      ['right', x + r + 3, x + r + 5 + width],
      ['left', x - r - 5 - width, x - r - 3],
    ];
    const free = boxes.find(([, from, to]) => to <= right && from >= left && taken.every(([a, b], j) => (j === i ? true : to < a || from > b)));
    if (!free) continue;
    sides[i] = free[0];
    taken.push([free[1], free[2]]);
  }
  return sides;
}
