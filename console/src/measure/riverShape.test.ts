import { describe, expect, it } from 'vitest';
import type { Reach } from '../api/types/measure';
import { biggestLeak, DEEPEST, depthAt, depths, stops } from './riverShape';

const reaches: Reach[] = [
  { stage: 'acquire', people: 100, peopleLink: null, leak: null },
  { stage: 'pool', people: 400, peopleLink: null, leak: { people: 40, share: 0.1, peopleLink: '' } },
  { stage: 'refine', people: 25, peopleLink: null, leak: { people: 90, share: 0.05, peopleLink: '' } },
  { stage: 'refer', people: null, peopleLink: null, leak: null },
];

describe('the river', () => {
  it('is as deep as the square root of its people', () => {
    const [acquire, pool, refine] = depths(reaches) as number[];
    expect(pool).toBe(DEEPEST);
    expect(acquire).toBe(DEEPEST / 2);
    expect(refine).toBe(DEEPEST / 4);
  });
  it('has no depth where nothing is known', () => expect(depths(reaches)[3]).toBeNull());
  it('never vanishes where there are people', () => expect(depths([{ ...reaches[0], people: 1 }, { ...reaches[1], people: 4_000_000 }])[0]).toBeGreaterThan(3));
  it('is exact at the stops and between them in between', () => {
    const xs = stops(1000);
    expect(depthAt(xs[1], xs, [50, 100, 25])).toBe(100);
    const middle = depthAt((xs[0] + xs[1]) / 2, xs, [50, 100, 25]);
    expect(middle).toBeCloseTo(75);
  });
  it('names the leak that costs most people, not the largest share', () => expect(biggestLeak(reaches)).toBe(2));
});
