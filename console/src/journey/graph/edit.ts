import type { Definition, JourneyNode } from '../../api/types/journey';
import { lead, type Way, waysOf } from './ways';

export function nodeOf(definition: Definition, id: string | null): JourneyNode | undefined {
  return definition.nodes.find((node) => node.id === id);
}

export function put(definition: Definition, node: JourneyNode): Definition {
  return { ...definition, nodes: definition.nodes.map((other) => (other.id === node.id ? node : other)) };
}

export function connect(definition: Definition, id: string, way: Pick<Way, 'label' | 'arm'>, target: string): Definition {
  const node = nodeOf(definition, id);
  return node ? put(definition, lead(node, way, target)) : definition;
}

/** An id nobody has: the kind, with a number when it is taken. */
export function freshId(definition: Definition, kind: string): string {
  const taken = new Set(definition.nodes.map((node) => node.id));
  if (!taken.has(kind)) return kind;
  let n = 2;
  while (taken.has(`${kind}-${n}`)) n += 1;
  return `${kind}-${n}`;
}

/** Puts a new node behind another: on the first way that leads nowhere, else into the first one. */
export function add(definition: Definition, node: JourneyNode, after: string | null): Definition {
  const before = nodeOf(definition, after);
  const ways = before ? waysOf(before) : [];
  const way = node.type === 'entry' ? undefined : (ways.find((each) => each.target === '') ?? ways[0]);
  if (!before || !way) return { ...definition, nodes: [...definition.nodes, node] };
  const onward = waysOf(node)[0];
  const placed = onward && way.target !== '' ? lead(node, onward, way.target) : node;
  const at = definition.nodes.indexOf(before);
  const led = put(definition, lead(before, way, node.id));
  return { ...led, nodes: led.nodes.toSpliced(at + 1, 0, placed) };
}

/** Takes a node out; what led to it goes on to where it led first. */
export function remove(definition: Definition, id: string): Definition {
  const node = nodeOf(definition, id);
  if (!node) return definition;
  const onward = waysOf(node)[0]?.target ?? '';
  const target = onward === id ? '' : onward;
  const nodes = definition.nodes
    .filter((other) => other.id !== id)
    .map((other) => waysOf(other).reduce((led, way) => (way.target === id ? lead(led, way, target) : led), other));
  return { ...definition, nodes };
}
