import { Handle, type NodeProps, Position } from '@xyflow/react';
import type { CSSProperties } from 'react';
import type { JourneyNode, JourneyProblem } from '../../api/types/journey';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import type { People } from '../graph/flow';
import { wayKey, waysOf } from '../graph/ways';
import { Icon } from '../Icon';
import { useSaying } from '../useSaying';
import type { Face } from './faces';

export interface CardData extends Record<string, unknown> {
  node: JourneyNode;
  /** Its ways out from the top, so that lines do not cross at once. */
  ports: string[];
  count?: People;
  problems: JourneyProblem[];
  picked: boolean;
  editable: boolean;
}

/** A node: its kind, its name, who came here. Its focus, keys and clicks are the canvas's. */
export function NodeCard({ data }: NodeProps<Face<'card', CardData>>) {
  const { t } = useWords();
  const say = useSaying();
  const { node, ports, count, problems, picked, editable } = data;
  const ways = waysOf(node).sort((a, b) => ports.indexOf(wayKey(a)) - ports.indexOf(wayKey(b)));
  const broken = problems.some((problem) => !problem.warning);
  const note = count && count.waiting > 0 ? t('journey.here', { n: exact(count.waiting) }) : say.note(node);
  const told = [say.kind(node), say.title(node), count && t('journey.came', { n: exact(count.entered) }), note, problems.length > 0 && t(broken ? 'journey.broken' : 'journey.warned')].filter(Boolean).join('，');
  return (
    <>
      {node.type !== 'entry' && <Handle type="target" position={Position.Left} isConnectable={editable} />}
      <button type="button" className={`jnode ${node.type}${picked ? ' picked' : ''}`} data-node={node.id} aria-label={told} aria-pressed={picked}>
        <span className="jnode-kind">
          <Icon kind={node.type} />
          <span className="jnode-cut">{say.kind(node)}</span>
          {problems.length > 0 && <Triangle bad={broken} />}
        </span>
        <span className="jnode-title">{say.title(node)}</span>
        <span className="jnode-foot">
          <span className="num">{count ? exact(count.entered) : ''}</span>
          <span className="caption jnode-cut">{note}</span>
        </span>
      </button>
      {ways.map((way, i) => (
        <Handle key={wayKey(way)} id={wayKey(way)} type="source" position={Position.Right} isConnectable={editable} className={way.target === '' ? 'loose' : ''} style={{ top: `${((i + 1) * 100) / (ways.length + 1)}%` } as CSSProperties} />
      ))}
    </>
  );
}

export function Triangle({ bad }: { bad: boolean }) {
  return (
    <svg className={bad ? 'bad' : 'watch'} width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.500" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
      <path d="M7 1.500l6 10.800H1zM7 5.500v3M7 10.400v.1" />
    </svg>
  );
}
