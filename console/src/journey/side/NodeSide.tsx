import type { Definition, JourneyNode, JourneyProblem } from '../../api/types/journey';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { NodeForm } from '../forms/NodeForm';
import type { People } from '../graph/flow';
import { Icon } from '../Icon';
import { useSaying } from '../useSaying';
import { Written } from './parts';
import { Problems } from './Problems';
import { Sheet } from './Sheet';
import { Ways } from './Ways';

interface Props {
  definition: Definition;
  node: JourneyNode;
  count?: People;
  problems: JourneyProblem[];
  editable: boolean;
  focus: string | null;
  onChange: (node: JourneyNode) => void;
  onRemove: () => void;
  onPeople: () => void;
  onClose: () => void;
}

/** Everything about one node: what it does, where it leads, who is on it. */
export function NodeSide({ definition, node, count, problems, editable, focus, onChange, onRemove, onPeople, onClose }: Props) {
  const { t } = useWords();
  const say = useSaying();
  return (
    <Sheet
      label={say.title(node)}
      focus={focus}
      onClose={onClose}
      title={
        <span className="row tight">
          <Icon kind={node.type} />
          {t(`journey.kind.${node.type}`)}
        </span>
      }
    >
      <Problems problems={problems} />
      {count && (
        <dl className="jcounts">
          <div>
            <dt className="caption">{t('journey.entered')}</dt>
            <dd className="num">{exact(count.entered)}</dd>
          </div>
          <div>
            <dt className="caption">{t('journey.waiting')}</dt>
            <dd>
              <button type="button" className="link num" onClick={onPeople} data-testid="people-here">
                {exact(count.waiting)}
              </button>
            </dd>
          </div>
          <div>
            <dt className="caption">{t('journey.passed')}</dt>
            <dd className="num">{exact(count.passed)}</dd>
          </div>
        </dl>
      )}
      <fieldset className="form jform" disabled={!editable}>
        <legend className="sr">{say.title(node)}</legend>
        <Written label={t('journey.nodeName')} value={node.name ?? ''} max={80} onChange={(name) => onChange({ ...node, name: name || undefined })} />
        <NodeForm node={node} onChange={onChange} />
        <Ways definition={definition} node={node} onChange={onChange} />
        <button type="button" className="link bad" onClick={onRemove}>
          {t('journey.removeNode')}
        </button>
      </fieldset>
    </Sheet>
  );
}
