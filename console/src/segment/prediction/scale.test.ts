import { expect, it } from 'vitest';
import { niceTop } from './scale';

it('ends at a round number', () => expect([0.9, 1, 1.2, 2.2, 3, 7, 99, 1_240].map(niceTop)).toEqual([1, 1, 2, 2.5, 5, 10, 100, 2_000]));
it('nothing still has a scale', () => expect([0, Number.NaN].map(niceTop)).toEqual([1, 1]));
