import type { Group, Leaf, Rule } from '../../api/types/rule';

/** Place of a node as the server writes it: `of.0.of.2`; the root is the empty text. */
export type Path = string;

export const isGroup = (rule: Rule): rule is Group => rule.type === 'all' || rule.type === 'any';
export const isLeaf = (rule: Rule): rule is Leaf => !isGroup(rule) && rule.type !== 'not';

export const under = (path: Path, step: string): Path => (path === '' ? step : `${path}.${step}`);
const steps = (path: Path): string[] => (path === '' ? [] : path.match(/of(\.\d+)?/g) ?? []);
const indexOf = (step: string): number => Number(step.slice(3));

/** The editor always shows a bracket; a rule that is one condition is put into one. */
export function asGroup(rule: Rule): Group {
  return isGroup(rule) ? rule : { type: 'all', of: [rule] };
}

export function at(rule: Rule, path: Path): Rule | undefined {
  return steps(path).reduce<Rule | undefined>((node, step) => {
    if (!node || isLeaf(node)) return undefined;
    return isGroup(node) ? node.of[indexOf(step)] : node.of;
  }, rule);
}

/** The same tree with another node at a place; `null` takes it out, and whatever becomes empty by that. */
export function replace(rule: Rule, path: Path, change: (node: Rule) => Rule | null): Rule | null {
  const go = (node: Rule, rest: string[]): Rule | null => {
    if (rest.length === 0) return change(node);
    if (isLeaf(node)) return node;
    const [step, ...more] = rest;
    if (!isGroup(node)) {
      const inner = go(node.of, more);
      return inner && { type: 'not', of: inner };
    }
    const of = node.of.flatMap((child, i) => {
      if (i !== indexOf(step)) return [child];
      const next = go(child, more);
      return next === null ? [] : [next];
    });
    return of.length === 0 && node !== rule ? null : { ...node, of };
  };
  return go(rule, steps(path));
}

/** Path of the list that holds this item, and its place in it; null for the root. */
export function placeIn(path: Path): { parent: Path; index: number } | null {
  const all = steps(path);
  const last = all.at(-1);
  return last?.includes('.') ? { parent: all.slice(0, -1).join('.'), index: indexOf(last) } : null;
}

/** Puts a node into the list of a group, at a place. */
export function insert(rule: Rule, group: Path, index: number, node: Rule): Rule {
  return replace(rule, group, (found) => (isGroup(found) ? { ...found, of: found.of.toSpliced(index, 0, node) } : found)) ?? rule;
}

/** One step up or down: into a group that is the neighbour, out of the group at its edge. */
export function move(rule: Rule, path: Path, by: -1 | 1): { rule: Rule; path: Path } {
  const here = placeIn(path);
  const node = at(rule, path);
  const list = here && at(rule, here.parent);
  if (!here || !node || !list || !isGroup(list)) return { rule, path };
  const next = here.index + by;
  const neighbour = list.of[next];
  if (neighbour && isGroup(neighbour) && isLeaf(bare(node))) {
    const target = under(here.parent, `of.${next}`);
    const into = by > 0 ? 0 : neighbour.of.length;
    const placed = insert(rule, target, into, node);
    const rest = replace(placed, path, () => null) ?? placed;
    const gone = by > 0 ? under(here.parent, `of.${here.index}`) : target;
    return { rule: rest, path: under(gone, `of.${into}`) };
  }
  if (neighbour) {
    const of = list.of.with(here.index, neighbour).with(next, node);
    return { rule: replace(rule, here.parent, () => ({ ...list, of })) ?? rule, path: under(here.parent, `of.${next}`) };
  }
  const outer = placeIn(here.parent);
  if (!outer || list.of.length === 1) return { rule, path };
  const without = replace(rule, path, () => null) ?? rule;
  const index = outer.index + (by > 0 ? 1 : 0);
  return { rule: insert(without, outer.parent, index, node), path: under(outer.parent, `of.${index}`) };
}

/** Without the exclusion around it. */
export function bare(rule: Rule): Rule {
  return rule.type === 'not' ? bare(rule.of) : rule;
}

export function leafCount(rule: Rule): number {
  if (isLeaf(rule)) return 1;
  return isGroup(rule) ? rule.of.reduce((sum, child) => sum + leafCount(child), 0) : leafCount(rule.of);
}

/** Every row with the number a reader sees: 1, 2, 3.1, 3.2. */
export function numbers(rule: Group): Map<Path, string> {
  const found = new Map<Path, string>();
  const walk = (node: Rule, path: Path, number: string) => {
    if (node.type === 'not') walk(node.of, under(path, 'of'), number);
    else if (isGroup(node)) node.of.forEach((child, i) => walk(child, under(path, `of.${i}`), number === '' ? `${i + 1}` : `${number}.${i + 1}`));
    found.set(path, number);
  };
  walk(rule, '', '');
  return found;
}
