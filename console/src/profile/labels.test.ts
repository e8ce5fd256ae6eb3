import { expect, it } from 'vitest';
import { placed } from './labels';

it('labels what stands alone on its right', () => expect(placed([{ x: 100, r: 5, width: 30 }], 0, 500)).toEqual(['right']));
it('goes to the left at the edge', () => expect(placed([{ x: 490, r: 5, width: 30 }], 0, 500)).toEqual(['left']));
it('leaves out the smaller of two that would touch', () =>
  expect(placed([{ x: 100, r: 4, width: 30 }, { x: 112, r: 6, width: 30 }, { x: 90, r: 3, width: 30 }], 0, 500)).toEqual([null, 'right', 'left']));
it('leaves out what would stand on the name of the lane', () => expect(placed([{ x: 60, r: 5, width: 30 }, { x: 62, r: 9, width: 30 }], 48, 500)).toEqual([null, 'right']));
