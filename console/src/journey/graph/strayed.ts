import type { Definition, JourneyNode, NodeCount } from '../../api/types/journey';

/** Nodes of an earlier version on which people stand and which a later one has not. */
export function strayed(before: Definition, after: Definition, counts: Pick<NodeCount, 'node' | 'waiting'>[]): { node: JourneyNode; people: number }[] {
  const there = new Set(after.nodes.map((node) => node.id));
  return before.nodes
    .filter((node) => !there.has(node.id))
    .map((node) => ({ node, people: counts.filter((count) => count.node === node.id).reduce((sum, count) => sum + count.waiting, 0) }))
    .filter(({ people }) => people > 0);
}
