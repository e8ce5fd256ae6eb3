import type { Reach } from '../api/types/measure';

export interface Point {
  x: number;
  y: number;
}

/** Where the stages stand, as shares of the width. */
const STOPS = [0.131, 0.272, 0.414, 0.556, 0.697, 0.825, 0.926];
export const SURFACE = 76;
export const DEEPEST = 98;
export const LEAK_END = 210;
export const BED = 262;

/** Depth of the water in pixels, proportional to the square root of people; null where nothing is known. */
export function depths(reaches: Reach[]): (number | null)[] {
  const most = Math.max(1, ...reaches.map((reach) => reach.people ?? 0));
  return reaches.map(({ people }) => (people === null ? null : people === 0 ? 0 : Math.max(4, DEEPEST * Math.sqrt(people / most))));
}

export function stops(width: number): number[] {
  return STOPS.map((share) => Math.round(share * width));
}

/** Height between two known ones: level at both ends, like water over a step. */
function eased(from: number, to: number, t: number): number {
  const s = t * t * (3 - 2 * t);
  return from + (to - from) * s;
}

/** Depth at any x between the first and the last known stop. */
export function depthAt(x: number, xs: number[], known: number[]): number {
  const last = known.length - 1;
  if (x <= xs[0]) return known[0];
  if (x >= xs[last]) return known[last];
  const i = xs.findIndex((stop) => stop > x) - 1;
  return eased(known[i], known[i + 1], (x - xs[i]) / (xs[i + 1] - xs[i]));
}

/** The surface is not quite flat. */
export function surfaceAt(x: number, width: number): number {
  return SURFACE + 2.5 * Math.sin((x / width) * Math.PI * 2.2 + 0.8);
}

export function line(points: Point[]): string {
  return points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

export function sample(from: number, to: number, y: (x: number) => number, step = 8): Point[] {
  const count = Math.max(1, Math.ceil((to - from) / step));
  return Array.from({ length: count + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / count;
    return { x, y: y(x) };
  });
}

/** The water fades in before the first stop and out after the last known one. */
export function reachOf(xs: number[], known: number[]): [from: number, to: number] {
  return [xs[0] - 40, xs[known.length - 1] + 44];
}

/** The body of water from the first stop to the last known one. */
export function body(xs: number[], known: number[], width: number): string {
  const [from, to] = reachOf(xs, known);
  const top = sample(from, to, (x) => surfaceAt(x, width));
  const bottom = sample(from, to, (x) => surfaceAt(x, width) + depthAt(x, xs, known)).reverse();
  return `${line(top)}${line(bottom).replace('M', 'L')}Z`;
}

/** One strand of the stream at a share of the depth. */
export function strand(share: number, xs: number[], known: number[], width: number): string {
  return line(sample(xs[0] + 8, xs[known.length - 1] - 4, (x) => surfaceAt(x, width) + depthAt(x, xs, known) * share, 24));
}

/** A side stream: wide where it leaves the bottom, a thread where it ends. */
export function leakShape(x: number, y: number, mouth: number): string {
  const thread = Math.max(2.5, mouth * 0.14);
  const h = LEAK_END - y;
  return (
    `M${x - mouth} ${y - 6}C${x - mouth * 0.3} ${y + h * 0.1} ${x - thread} ${y + h * 0.35} ${x - thread} ${LEAK_END}` +
    `L${x + thread} ${LEAK_END}C${x + thread} ${y + h * 0.3} ${x + mouth * 0.4} ${y} ${x + mouth * 1.1} ${y - 8}Z`
  );
}

/** The way back from the last stage to the first. */
export function returnPath(width: number, fromX: number, toX: number, y: number): string {
  const right = width - 8;
  const left = 24;
  return `M${fromX} ${y}H${right - 46}Q${right} ${y} ${right} ${y + 46}V${BED - 46}Q${right} ${BED} ${right - 46} ${BED}H${left + 46}Q${left} ${BED} ${left} ${BED - 46}V${y + 76}Q${left} ${y + 36} ${left + 46} ${y + 32}L${toX} ${y + 22}`;
}

/** The stage that loses the most people. */
export function biggestLeak(reaches: Reach[]): number {
  let worst = -1;
  reaches.forEach(({ leak }, i) => {
    if (leak && leak.people > (worst < 0 ? 0 : (reaches[worst].leak?.people ?? 0))) worst = i;
  });
  return worst;
}
