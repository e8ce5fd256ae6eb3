import type { Definition, JourneyNode } from '../../api/types/journey';
import { isDuration, lengthOf } from '../duration';

/** What one version has that another has not. */
export interface Changed {
  added: JourneyNode[];
  removed: JourneyNode[];
  changed: { before: JourneyNode; after: JourneyNode }[];
  /** What else differs: `reentry`, `exits`, `aim`, `theme`, `priority`, `holdout`, `horizon`. */
  rules: (keyof Definition)[];
}

/** What is left out means this. */
export const defaults = { reentry: { type: 'once' }, exits: [], priority: 50, holdout: 0, horizon: 'P30D' } as const;

const rules: (keyof Definition)[] = ['reentry', 'exits', 'aim', 'theme', 'priority', 'holdout', 'horizon'];

/** A field that has this value may as well be left out, wherever it stands. */
const silent: Record<string, unknown> = { days: 0, yearly: false, present: false, given: true, ends: true, expires: '2 day' };

/** The same value is the same text: in whatever order its fields are, whether or not empty ones are named, however a length is written. */
function plainly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainly);
  if (typeof value === 'string' && isDuration(value)) {
    const { amount, unit } = lengthOf(value);
    return `${amount} ${unit}`;
  }
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value as Record<string, unknown>)
    .map(([key, each]) => [key, plainly(each)] as const)
    .filter(([key, each]) => each !== undefined && each !== null && each !== '' && each !== silent[key] && !(Array.isArray(each) && each.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields);
}

function equal(one: unknown, two: unknown): boolean {
  return JSON.stringify(plainly(one)) === JSON.stringify(plainly(two));
}

export function changedBetween(before: Definition, after: Definition): Changed {
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const now = new Set(after.nodes.map((node) => node.id));
  const rule = (of: Definition, key: keyof Definition) => ({ ...defaults, ...of })[key];
  return {
    added: after.nodes.filter((node) => !old.has(node.id)),
    removed: before.nodes.filter((node) => !now.has(node.id)),
    changed: after.nodes.flatMap((node) => {
      const was = old.get(node.id);
      return was && !equal(was, node) ? [{ before: was, after: node }] : [];
    }),
    rules: rules.filter((key) => !equal(rule(before, key), rule(after, key))),
  };
}

export function isNothing({ added, removed, changed, rules: others }: Changed): boolean {
  return added.length + removed.length + changed.length + others.length === 0;
}

/** Whether two drawings say the same. */
export function same(one: Definition, two: Definition): boolean {
  return isNothing(changedBetween(one, two));
}
