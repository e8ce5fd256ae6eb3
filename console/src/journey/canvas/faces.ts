import type { Edge, Node } from '@xyflow/react';

/** What the canvas library calls a node. */
export type Face<K extends string, D extends Record<string, unknown>> = Node<D, K>;
export type Stroke<K extends string, D extends Record<string, unknown>> = Edge<D, K>;
