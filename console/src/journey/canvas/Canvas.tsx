import '@xyflow/react/dist/base.css';
import { Background, BackgroundVariant, type Connection, type OnConnect, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef } from 'react';
import type { Definition, JourneyProblem } from '../../api/types/journey';
import { useWords } from '../../i18n';
import type { People } from '../graph/flow';
import { HELD_OUT, layoutOf, NODE_HEIGHT, NODE_WIDTH, portsOf } from '../graph/layout';
import { isArrow, steer } from '../graph/steer';
import { wayKey, type Way, waysOf } from '../graph/ways';
import { useSaying } from '../useSaying';
import { widthOf } from './curve';
import type { Face, Stroke } from './faces';
import { type CardData, NodeCard } from './NodeCard';
import { HeldOutCard, type HeldOutData } from './HeldOutCard';
import { type LineData, WayLine } from './WayLine';
import { Window } from './Window';

export interface Live {
  counts: Map<string, People>;
  /** By drawn line. */
  flow: Map<string, number>;
  /** Everybody who came in. */
  most: number;
  /** Walks of people left alone. */
  heldOut: number;
}

interface Props {
  definition: Definition;
  problems: JourneyProblem[];
  live: Live | null;
  picked: string | null;
  editable: boolean;
  /** @param byKey the form is wanted under the keys */
  onPick: (id: string, byKey: boolean) => void;
  onConnect: (from: string, way: Pick<Way, 'label' | 'arm'>, to: string) => void;
  onRemove: (id: string) => void;
  /** @param after where one stands */
  onAdd: (after: string | null) => void;
  children: ReactNode;
}

const nodeTypes = { card: NodeCard, heldOut: HeldOutCard };
const edgeTypes = { way: WayLine };
/** The library calls its parts by English words of its own. */
const plain = { 'aria-roledescription': undefined };

/** The map of a journey. Where nodes stand follows from the ways; people move through it from left to right. */
export function Canvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Drawn {...props} />
    </ReactFlowProvider>
  );
}

function Drawn({ definition, problems, live, picked, editable, onPick, onConnect, onRemove, onAdd, children }: Props) {
  const { t } = useWords();
  const say = useSaying();
  const box = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutOf(definition, (node, way) => (way === HELD_OUT ? say.share(definition.holdout ?? 0) : say.way(node, way))), [definition, say]);
  const nodes = useMemo(() => {
    const byId = new Map(definition.nodes.map((node) => [node.id, node]));
    return [...layout.at].map(([id, position]): Face<'card', CardData> | Face<'heldOut', HeldOutData> => {
      const frame = { id, position, width: NODE_WIDTH, height: NODE_HEIGHT, domAttributes: plain };
      const node = byId.get(id);
      if (!node) return { ...frame, type: 'heldOut', data: { people: live?.heldOut ?? null, picked: picked === id } };
      return { ...frame, type: 'card', data: { node, ports: portsOf(layout, node), count: live?.counts.get(id), problems: problems.filter((problem) => problem.node === id), picked: picked === id, editable } };
    });
  }, [layout, definition, live, problems, picked, editable]);
  const edges = useMemo(() => {
    const byId = new Map(definition.nodes.map((node) => [node.id, node]));
    return layout.lines.map((line): Stroke<'way', LineData> => {
      const node = byId.get(line.from);
      const dashed = line.to === HELD_OUT;
      const people = dashed ? undefined : live?.flow.get(line.id);
      const ariaLabel = `${node ? say.title(node) : ''} → ${byId.has(line.to) ? say.title(byId.get(line.to)!) : t('journey.heldOut')} ${line.label?.text ?? ''}`;
      return { id: line.id, ariaLabel, domAttributes: plain, source: line.from, sourceHandle: dashed ? wayKey(waysOf(node!)[0]) : line.way, target: line.to, type: 'way', data: { through: line.through, label: line.label, people, width: dashed ? 1.5 : widthOf(people, live?.most ?? 0), dashed } };
    });
  }, [layout, definition, live, say, t]);
  const connect = useCallback<OnConnect>(
    ({ source, sourceHandle, target }: Connection) => {
      const node = definition.nodes.find((each) => each.id === source);
      const way = node && waysOf(node).find((each) => wayKey(each) === sourceHandle);
      if (way) onConnect(source, way, target);
    },
    [definition, onConnect],
  );
  const idAt = (target: EventTarget) => (target as Element).closest<HTMLElement>('[data-node]')?.dataset.node ?? null;
  const focus = (id: string) => box.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  const onKeyDown = (event: KeyboardEvent) => {
    const id = idAt(event.target);
    if (isArrow(event.key) && id) {
      const next = steer(layout.at, id, event.key);
      if (next) focus(next);
    } else if (event.key === '/') onAdd(id);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && id && id !== HELD_OUT && editable) onRemove(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} className="jcanvas" role="group" aria-label={t('journey.canvas')} data-testid="journey-canvas" onKeyDown={onKeyDown}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onConnect={connect}
        // A press of Enter on the node is a click without a pointer.
        onNodeClick={(event, node) => onPick(node.id, event.detail === 0)}
        isValidConnection={({ source, target }) => source !== target && target !== HELD_OUT}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        nodesConnectable={editable}
        disableKeyboardA11y
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        minZoom={0.3}
        maxZoom={1.5}
        // Named in NOTICE.
        proOptions={{ hideAttribution: true }}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1} color="var(--line2)" />
        <Window layout={layout} picked={picked} />
      </ReactFlow>
      {children}
    </div>
  );
}
