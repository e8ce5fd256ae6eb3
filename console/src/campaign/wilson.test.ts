import { describe, expect, it } from 'vitest';
import { overlap, wilson } from './wilson';

describe('wilson', () => {
  it('agrees with the published example 81 of 263', () => {
    const share = wilson(81, 263);
    expect(share?.low).toBeCloseTo(0.2553, 4);
    expect(share?.high).toBeCloseTo(0.3662, 4);
  });
  it('knows nothing of nobody and stays within 0 and 1', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(0, 5)?.low).toBe(0);
    expect(wilson(5, 5)?.high).toBe(1);
  });
  it('tells whether two ranges share anything', () => {
    expect(overlap({ share: 0.1, low: 0, high: 0.2 }, { share: 0.3, low: 0.2, high: 0.4 })).toBe(true);
    expect(overlap({ share: 0.1, low: 0, high: 0.2 }, { share: 0.3, low: 0.21, high: 0.4 })).toBe(false);
  });
});
