import type { Group, Rule } from '../../api/types/rule';

export const operations = ['union', 'intersection', 'difference'] as const;
export type Operation = (typeof operations)[number];

/** The rule of a set operation; a difference takes all others away from the first. */
export function combined(operation: Operation, audiences: string[]): Group {
  const of: Rule[] = audiences.map((audience) => ({ type: 'inAudience', audience }));
  if (operation === 'union') return { type: 'any', of };
  return { type: 'all', of: operation === 'intersection' ? of : of.map((member, i) => (i === 0 ? member : { type: 'not', of: member })) };
}
