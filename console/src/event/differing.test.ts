import { expect, it } from 'vitest';
import { differing } from './differing';

it('marks the line that says something else', () => {
  const one = ['{', '  "total": 589,', '  "currency": "CNY"', '}'];
  const two = ['{', '  "total": 412,', '  "currency": "CNY"', '}'];
  expect([...differing(one, two)]).toEqual([1]);
});
it('does not mind that something follows on one side only', () => expect(differing(['"a": 1'], ['"a": 1,', '"b": 2']).size).toBe(0));
it('marks a repeated line that the other has once', () => expect([...differing(['x', 'x'], ['x'])]).toEqual([1]));
