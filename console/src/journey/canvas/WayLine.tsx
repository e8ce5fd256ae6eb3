import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { exact } from '../../format/number';
import type { Label, Point } from '../graph/layout';
import { curveOf } from './curve';
import type { Stroke } from './faces';

export interface LineData extends Record<string, unknown> {
  through: Point[];
  /** What takes people this way; null where there is only one. */
  label: Label | null;
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
  const { label } = data;
  return (
    <>
      <BaseEdge id={id} path={curveOf(points)} className={`jway${data.dashed ? ' dashed' : ''}${selected ? ' picked' : ''}`} style={{ strokeWidth: data.width }} interactionWidth={16} />
      {label && (
        <EdgeLabelRenderer>
          <span className="jway-label" style={{ maxWidth: label.width, transform: `translate(-50%, -50%) translate(${label.at.x}px, ${label.at.y}px)` }}>
            <span>{label.text}</span>
            {data.people !== undefined && <span className="num">{exact(data.people)}</span>}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
