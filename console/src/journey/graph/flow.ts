import type { Definition } from '../../api/types/journey';
import { wayKey, waysOf } from './ways';

/** People on a node: who came, who stands on it now, who left it. */
export interface People {
  entered: number;
  waiting: number;
  passed: number;
}

interface Edge {
  id: string;
  from: string;
  to: string;
}

/**
 * How many people went each way, as far as it follows from how many came to and left the nodes: where all but one way out of a node, or all
 * but one into it, are known, so is the last. Keys are those of the drawn lines; what does not follow is left out.
 */
export function flowOf(definition: Definition, counts: Map<string, People>): Map<string, number> {
  const edges: Edge[] = definition.nodes.flatMap((node) => waysOf(node).map((way) => ({ id: `${node.id} ${wayKey(way)}`, from: node.id, to: way.target })));
  const known = new Map<string, number>();
  const settle = (group: Edge[], sum: number | undefined): boolean => {
    const open = group.filter((edge) => !known.has(edge.id));
    if (sum === undefined || open.length !== 1) return false;
    const rest = group.reduce((left, edge) => left - (known.get(edge.id) ?? 0), sum);
    known.set(open[0].id, Math.max(0, rest));
    return true;
  };
  let moved = true;
  while (moved) {
    moved = definition.nodes.some((node) => {
      const count = counts.get(node.id);
      const out = edges.filter((edge) => edge.from === node.id);
      const into = edges.filter((edge) => edge.to === node.id);
      return (node.type !== 'goal' && settle(out, count?.passed)) || (node.type !== 'entry' && settle(into, count?.entered));
    });
  }
  return known;
}
