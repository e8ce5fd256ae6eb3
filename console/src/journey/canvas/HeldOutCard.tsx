import { Handle, type NodeProps, Position } from '@xyflow/react';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { HELD_OUT } from '../graph/layout';
import { Icon } from '../Icon';
import type { Face } from './faces';

export interface HeldOutData extends Record<string, unknown> {
  /** So many so far; null before it is published. */
  people: number | null;
  picked: boolean;
}

/** The people left alone: dashed, they are asked for nothing. */
export function HeldOutCard({ data }: NodeProps<Face<'heldOut', HeldOutData>>) {
  const { t } = useWords();
  const { people, picked } = data;
  const told = [t('journey.heldOut'), t('journey.heldOutMore'), people !== null && t('journey.came', { n: exact(people) })].filter(Boolean).join('，');
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button type="button" className={`jnode held-out${picked ? ' picked' : ''}`} data-node={HELD_OUT} aria-label={told} aria-pressed={picked}>
        <span className="jnode-kind">
          <Icon kind="held-out" />
          {t('journey.heldOut')}
        </span>
        <span className="jnode-title">{t('journey.heldOutMore')}</span>
        <span className="jnode-foot">
          <span className="num">{people === null ? '' : exact(people)}</span>
        </span>
      </button>
    </>
  );
}
