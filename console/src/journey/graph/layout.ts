import { Graph, layout } from '@dagrejs/dagre';
import type { Definition, JourneyNode } from '../../api/types/journey';
import { type Room, roomOf } from './label';
import { flowOrder } from './order';
import { type Way, wayKey, waysOf } from './ways';

export const NODE_WIDTH = 144;
export const NODE_HEIGHT = 82;

/** The people left alone have a place on the canvas although they are no node of the definition. */
export const HELD_OUT = '~held-out';

export interface Point {
  x: number;
  y: number;
}

/** What is written on a line, around its middle. */
export interface Label extends Room {
  text: string;
  at: Point;
}

export interface Line {
  id: string;
  from: string;
  way: string;
  to: string;
  /** Null where there is nothing to say. */
  label: Label | null;
  /** Where it passes between others, from left to right; its ends are the nodes'. */
  through: Point[];
}

export interface Layout {
  /** Upper left corners. */
  at: Map<string, Point>;
  lines: Line[];
}

/** What is written on a way out of a node; with HELD_OUT, on that to the people left alone. */
export type Written = (node: JourneyNode, way: Pick<Way, 'label' | 'arm'> | typeof HELD_OUT) => string;

/** Between columns half of this on either side of what stands between them. */
const GAP = 18;

/** Layers from left to right, words between them; the same definition and words always give the same picture. */
export function layoutOf(definition: Definition, written: Written = () => ''): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: GAP / 2, edgesep: 22, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  const order = flowOrder(definition);
  const place = (id: string) => graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  const lines: (Omit<Line, 'through' | 'label'> & { text: string })[] = [];
  const draw = (from: string, way: string, to: string, text: string) => {
    const id = `${from} ${way}`;
    lines.push({ id, from, way, to, text });
    if (text === '') {
      graph.setEdge(from, to, { minlen: 2 }, id);
      return;
    }
    // Words have a place of their own, right behind the node they leave: nothing is laid over them.
    graph.setNode(wordsOf(id), roomOf(text));
    graph.setEdge(from, wordsOf(id), { weight: 4 }, id);
    graph.setEdge(wordsOf(id), to, {}, id);
  };
  order.forEach((node) => place(node.id));
  order.forEach((node) => waysOf(node).forEach((way) => graph.hasNode(way.target) && draw(node.id, wayKey(way), way.target, written(node, way))));
  if ((definition.holdout ?? 0) > 0) {
    place(HELD_OUT);
    order.filter((node) => node.type === 'entry').forEach((node) => draw(node.id, HELD_OUT, HELD_OUT, written(node, HELD_OUT)));
  }
  layout(graph);
  const corner = (id: string): Point => {
    const centre = graph.node(id) as Point;
    return { x: Math.round(centre.x - NODE_WIDTH / 2), y: Math.round(centre.y - NODE_HEIGHT / 2) };
  };
  const at = new Map([...order.map(({ id }) => id), HELD_OUT].filter((id) => graph.hasNode(id)).map((id) => [id, corner(id)]));
  const columns = new Set([...at.values()].map(({ x }) => x));
  // Across a column a line runs level; it bends only between columns, where nothing stands.
  const across = ({ x, y }: Point): Point[] => {
    const left = Math.round(x - NODE_WIDTH / 2);
    return columns.has(left) ? [{ x: left, y }, { x: left + NODE_WIDTH, y }] : [];
  };
  const between = (from: string, to: string, id: string) => ((graph.edge(from, to, id) as { points?: Point[] }).points ?? []).slice(1, -1).flatMap(across);
  return {
    at,
    lines: lines.map(({ text, ...line }) => {
      const { id, from, to } = line;
      if (text === '') return { ...line, label: null, through: between(from, to, id) };
      const words = wordsOf(id);
      const { x, y, width, height } = graph.node(words) as Point & Room;
      const label = { text, at: { x, y }, width, height };
      return { ...line, label, through: [...between(from, words, id), label.at, ...between(words, to, id)] };
    }),
  };
}

function wordsOf(line: string): string {
  return `~words ${line}`;
}

/** The ways out of a node as they leave it from the top: by the height they lead to, those that lead nowhere last. */
export function portsOf({ at, lines }: Layout, node: JourneyNode): string[] {
  const height = (way: string): number => {
    const line = lines.find((each) => each.from === node.id && each.way === way);
    if (!line) return Number.MAX_VALUE;
    return line.through[0]?.y ?? at.get(line.to)!.y + NODE_HEIGHT / 2;
  };
  const keys = waysOf(node).map(wayKey);
  const heights = new Map(keys.map((key) => [key, height(key)]));
  return keys.sort((a, b) => heights.get(a)! - heights.get(b)!);
}
