import { expect, it } from 'vitest';
import type { Group, Rule } from '../../api/types/rule';
import { asGroup, at, insert, leafCount, move, numbers, replace } from './tree';

const tag = (name: string): Rule => ({ type: 'hasTag', tag: name });
const tree: Group = { type: 'all', of: [tag('a'), { type: 'any', of: [tag('b'), { type: 'not', of: tag('c') }] }, tag('d')] };

it('finds nodes by the path the server writes', () => {
  expect(at(tree, 'of.1.of.1.of')).toEqual(tag('c'));
  expect(at(tree, '')).toBe(tree);
  expect(at(tree, 'of.9')).toBeUndefined();
});
it('a single condition is put into a bracket', () => expect(asGroup(tag('a'))).toEqual({ type: 'all', of: [tag('a')] }));
it('what becomes empty goes with its last condition', () => {
  const one = replace(tree, 'of.1.of.1.of', () => null) as Group;
  expect(one.of[1]).toEqual({ type: 'any', of: [tag('b')] });
  expect(replace(one, 'of.1.of.0', () => null)).toEqual({ type: 'all', of: [tag('a'), tag('d')] });
});
it('the outermost bracket stays when it is empty', () => expect(replace({ type: 'all', of: [tag('a')] }, 'of.0', () => null)).toEqual({ type: 'all', of: [] }));
it('inserts at a place', () => expect(at(insert(tree, 'of.1', 1, tag('x')), 'of.1.of.1')).toEqual(tag('x')));
it('moves into a neighbouring group and out of it again', () => {
  const down = move(tree, 'of.0', 1);
  expect(down.path).toBe('of.0.of.0');
  expect(at(down.rule, down.path)).toEqual(tag('a'));
  const back = move(down.rule, down.path, -1);
  expect(back).toEqual({ rule: tree, path: 'of.0' });
});
it('moves up into a group from below', () => {
  const up = move(tree, 'of.2', -1);
  expect(up.path).toBe('of.1.of.2');
  expect(at(up.rule, up.path)).toEqual(tag('d'));
});
it('a move loses no condition', () => {
  for (const path of ['of.0', 'of.1', 'of.1.of.0', 'of.1.of.1', 'of.2']) {
    for (const by of [-1, 1] as const) expect(leafCount(move(tree, path, by).rule)).toBe(4);
  }
});
it('numbers rows as they are read', () => expect([...numbers(tree).entries()].filter(([, n]) => n).map(([p, n]) => `${p}=${n}`)).toEqual(['of.0=1', 'of.1.of.0=2.1', 'of.1.of.1.of=2.2', 'of.1.of.1=2.2', 'of.1=2', 'of.2=3']));
