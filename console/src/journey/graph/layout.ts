import { Graph, layout } from '@dagrejs/dagre';
import type { Definition, JourneyNode } from '../../api/types/journey';
import { flowOrder } from './order';
import { wayKey, waysOf } from './ways';

export const NODE_WIDTH = 156;
export const NODE_HEIGHT = 78;

/** The people left alone have a place on the canvas although they are no node of the definition. */
export const HELD_OUT = '~held-out';

export interface Point {
  x: number;
  y: number;
}

export interface Line {
  id: string;
  from: string;
  way: string;
  to: string;
  /** Where it passes between others, from left to right; its ends are the nodes'. */
  through: Point[];
}

export interface Layout {
  /** Upper left corners. */
  at: Map<string, Point>;
  lines: Line[];
}

/** Layers from left to right; the same definition always gives the same picture. */
export function layoutOf(definition: Definition): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 36, ranksep: 44, edgesep: 22, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  const order = flowOrder(definition);
  const place = (id: string) => graph.setNode(id, { width: NODE_WIDTH, height: NODE_HEIGHT });
  const lines: Omit<Line, 'through'>[] = [];
  const draw = (from: string, way: string, to: string) => {
    const id = `${from} ${way}`;
    lines.push({ id, from, way, to });
    graph.setEdge(from, to, {}, id);
  };
  order.forEach((node) => place(node.id));
  order.forEach((node) => waysOf(node).forEach((way) => graph.hasNode(way.target) && draw(node.id, wayKey(way), way.target)));
  if ((definition.holdout ?? 0) > 0) {
    place(HELD_OUT);
    order.filter((node) => node.type === 'entry').forEach((node) => draw(node.id, HELD_OUT, HELD_OUT));
  }
  layout(graph);
  const corner = (id: string): Point => {
    const centre = graph.node(id) as Point;
    return { x: Math.round(centre.x - NODE_WIDTH / 2), y: Math.round(centre.y - NODE_HEIGHT / 2) };
  };
  const at = new Map(graph.nodes().map((id: string) => [id, corner(id)]));
  const columns = new Set([...at.values()].map(({ x }) => x));
  // Across a column a line runs level; it bends only between columns, where nothing stands.
  const across = ({ x, y }: Point): Point[] => {
    const left = Math.round(x - NODE_WIDTH / 2);
    return columns.has(left) ? [{ x: left, y }, { x: left + NODE_WIDTH, y }] : [];
  };
  return {
    at,
    lines: lines.map((line) => {
      const points = (graph.edge(line.from, line.to, line.id) as { points?: Point[] }).points ?? [];
      return { ...line, through: points.slice(1, -1).flatMap(across) };
    }),
  };
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
