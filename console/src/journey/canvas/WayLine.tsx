import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { exact } from '../../format/number';
import type { Point } from '../graph/layout';
import { alongOf, curveOf } from './curve';
import type { Stroke } from './faces';

export interface LineData extends Record<string, unknown> {
  through: Point[];
  /** What takes people this way; empty where there is only one. */
  text: string;
  people?: number;
  /** Drawn as wide as this, in pixels. */
  width: number;
  dashed: boolean;
}

const DOT = 5;

/** A way from node to node; its width follows the square root of the people who went it. */
export function WayLine({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<Stroke<'way', LineData>>) {
  if (!data) return null;
  // The dots that take hold of a line stand half outside the nodes.
  const points = [{ x: sourceX - DOT, y: sourceY }, ...data.through, { x: targetX + DOT, y: targetY }];
  const at = alongOf(points);
  return (
    <>
      <BaseEdge id={id} path={curveOf(points)} className={`jway${data.dashed ? ' dashed' : ''}${selected ? ' picked' : ''}`} style={{ strokeWidth: data.width }} interactionWidth={16} />
      {data.text && (
        <EdgeLabelRenderer>
          <span className="jway-label" style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}>
            <span>{data.text}</span>
            {data.people !== undefined && <span className="num">{exact(data.people)}</span>}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
