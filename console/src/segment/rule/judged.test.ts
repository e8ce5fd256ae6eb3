import { expect, it } from 'vitest';
import type { Finding } from '../../api/types/audience';
import type { Rule } from '../../api/types/rule';
import { judged } from './judged';

const tag = (name: string): Rule => ({ type: 'hasTag', tag: name });
const found = (path: string, holds: boolean): Finding => ({ path, holds, sentence: { zh: path, en: path }, measured: null, events: [] });
const rule: Rule = { type: 'all', of: [tag('a'), { type: 'any', of: [tag('b'), tag('c')] }, { type: 'not', of: tag('d') }] };

it('an exclusion holds when its condition does not', () => {
  const told = judged(rule, [found('of.0', true), found('of.1.of.0', false), found('of.1.of.1', true), found('of.2.of', true)]);
  expect(told.map(({ number, kind, excluded, holds }) => [number, kind, excluded, holds])).toEqual([
    ['1', 'single', false, true],
    ['2', 'any', false, true],
    ['3', 'single', true, false],
  ]);
  expect(told[1].findings).toHaveLength(2);
});
it('what was not looked at is not known', () => expect(judged(rule, [found('of.0', false)]).map((item) => item.holds)).toEqual([false, null, null]));
it('one alternative is enough, the other need not be known', () => expect(judged(rule, [found('of.1.of.1', true)])[1].holds).toBe(true));
