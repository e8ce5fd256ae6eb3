import { expect, it } from 'vitest';
import { canonical } from './canonical';

it('order of a set, empty filters and absent properties make no difference', () => {
  const written = canonical({ type: 'all', of: [{ type: 'inTier', tiers: ['silent', 'high'] }, { type: 'metric', of: { event: 'a', where: [] }, window: { type: 'ever' }, aggregate: 'count', property: null, test: { type: 'exists' } }] });
  const read = canonical({ of: [{ tiers: ['high', 'silent'], type: 'inTier' }, { type: 'metric', of: { event: 'a' }, window: { type: 'ever' }, aggregate: 'count', test: { type: 'exists' } }], type: 'all' });
  expect(written).toBe(read);
});
it('the order of conditions stays', () => expect(canonical({ type: 'all', of: [{ type: 'hasTag', tag: 'b' }, { type: 'hasTag', tag: 'a' }] })).not.toBe(canonical({ type: 'all', of: [{ type: 'hasTag', tag: 'a' }, { type: 'hasTag', tag: 'b' }] })));
