import type { Definition, JourneyNode } from '../../api/types/journey';
import { waysOf } from './ways';

/** The nodes as people come to them: from each entry on, first ways first, then the ends; what nobody reaches comes last. */
export function flowOrder(definition: Definition): JourneyNode[] {
  const byId = new Map(definition.nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const order: JourneyNode[] = [];
  const open: JourneyNode[] = definition.nodes.filter((node) => node.type === 'entry');
  while (open.length > 0) {
    const node = open.shift()!;
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    order.push(node);
    const next = waysOf(node).flatMap((way) => byId.get(way.target) ?? []);
    open.push(...next);
  }
  const ends = (node: JourneyNode) => node.type === 'goal' || node.type === 'exit';
  return [...order.filter((node) => !ends(node)), ...order.filter(ends), ...definition.nodes.filter((node) => !seen.has(node.id))];
}
