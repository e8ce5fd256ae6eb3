import { describe, expect, it } from 'vitest';
import { rampStep } from './ramp';

describe('the ramp of a heat map', () => {
  it('goes from the lowest to the highest step', () => expect([rampStep(82, 82, 820), rampStep(820, 82, 820)]).toEqual([1, 7]));
  it('takes even steps of the logarithm', () => expect(rampStep(Math.sqrt(82 * 820), 82, 820)).toBe(4));
  it('stays at the lowest where nothing is known', () => expect([rampStep(null, 1, 9), rampStep(0, 1, 9), rampStep(5, 5, 5)]).toEqual([1, 1, 1]));
});
