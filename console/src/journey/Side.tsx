import type { Definition, JourneyDetail, JourneyNode, JourneyProblem } from '../api/types/journey';
import { RehearsalSide } from '../rehearsal/RehearsalSide';
import { useUrlState } from '../ui/useUrlState';
import type { Live } from './canvas/Canvas';
import { NodeSide } from './side/NodeSide';
import { PeopleSide } from './side/PeopleSide';
import { RulesSide } from './side/RulesSide';
import { VersionsSide } from './side/VersionsSide';
import { useSaying } from './useSaying';

interface Props {
  detail: JourneyDetail;
  definition: Definition;
  node: JourneyNode | undefined;
  live: Live | null;
  problems: JourneyProblem[];
  editable: boolean;
  focus: string | null;
  onNode: (node: JourneyNode) => void;
  onDefinition: (definition: Definition) => void;
  onRemove: (id: string) => void;
  onClose: () => void;
  errors: number;
  /** Saves what is not saved. */
  save: () => Promise<unknown>;
}

/** What stands beside the map: a node, its people, the rules, the versions, or nothing. */
export function Side({ detail, definition, node, live, problems, editable, focus, onNode, onDefinition, onRemove, onClose, errors, save }: Props) {
  const say = useSaying();
  const url = useUrlState();
  const side = url.read('side');
  const whole = () => url.write({ side: null }, true);
  if (node && side === 'people') return <PeopleSide journey={detail.journey.id} version={detail.journey.version} node={node.id} title={say.title(node)} onClose={whole} />;
  if (node) return <NodeSide key={node.id} definition={definition} node={node} count={live?.counts.get(node.id)} problems={problems.filter((problem) => problem.node === node.id)} editable={editable} focus={focus} onChange={onNode} onRemove={() => onRemove(node.id)} onPeople={() => url.write({ side: 'people' }, true)} onClose={onClose} />;
  if (side === 'rules') return <RulesSide definition={definition} problems={problems.filter((problem) => problem.node === '')} editable={editable} focus={side} onChange={onDefinition} onClose={whole} />;
  if (side === 'rehearsal') return <RehearsalSide journey={detail.journey} definition={definition} errors={errors} save={save} onClose={whole} />;
  if (side === 'versions') return <VersionsSide detail={detail} definition={definition} editable={editable} onTake={onDefinition} onClose={whole} />;
  return null;
}
