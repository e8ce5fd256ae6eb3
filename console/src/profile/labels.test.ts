import { expect, it } from 'vitest';
import { placed } from './labels';

it('labels what stands alone on its right', () => expect(placed([{ x: 100, r: 5, width: 30 }], 500)).toEqual(['right']));
it('goes to the left at the edge', () => expect(placed([{ x: 490, r: 5, width: 30 }], 500)).toEqual(['left']));
it('leaves out the smaller of two that would touch', () =>
  expect(placed([{ x: 100, r: 4, width: 30 }, { x: 112, r: 6, width: 30 }, { x: 90, r: 3, width: 30 }], 500)).toEqual([null, 'right', 'left']));
