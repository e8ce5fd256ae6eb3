import { expect, it } from 'vitest';
import { combined } from './combined';

const member = (audience: string) => ({ type: 'inAudience', audience });

it('a difference takes the others away from the first', () => expect(combined('difference', ['a', 'b'])).toEqual({ type: 'all', of: [member('a'), { type: 'not', of: member('b') }] }));
it('union is any of them, intersection all', () => {
  expect(combined('union', ['a', 'b'])).toEqual({ type: 'any', of: [member('a'), member('b')] });
  expect(combined('intersection', ['a', 'b'])).toEqual({ type: 'all', of: [member('a'), member('b')] });
});
