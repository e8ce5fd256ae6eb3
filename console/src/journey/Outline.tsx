import type { Definition, JourneyProblem } from '../api/types/journey';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { nodeOf } from './graph/edit';
import type { People } from './graph/flow';
import { flowOrder } from './graph/order';
import { wayKey, waysOf } from './graph/ways';
import { Triangle } from './canvas/NodeCard';
import { Icon } from './Icon';
import { useSaying } from './useSaying';

interface Props {
  definition: Definition;
  problems: JourneyProblem[];
  counts: Map<string, People> | null;
  picked: string | null;
  onPick: (id: string) => void;
}

/** The same map as a list in the order people come along; every way out is a link to where it leads. */
export function Outline({ definition, problems, counts, picked, onPick }: Props) {
  const { t } = useWords();
  const say = useSaying();
  const title = (id: string) => {
    const node = nodeOf(definition, id);
    return node ? say.title(node) : id;
  };
  return (
    <ol className="outline" data-testid="journey-outline" aria-label={t('journey.outline')}>
      {flowOrder(definition).map((node) => {
        const here = problems.filter((problem) => problem.node === node.id);
        const count = counts?.get(node.id);
        return (
          <li key={node.id} className={picked === node.id ? 'picked' : undefined}>
            <button type="button" className="outline-node" data-node={node.id} aria-pressed={picked === node.id} onClick={() => onPick(node.id)}>
              <Icon kind={node.type} />
              <span className="second">{say.kind(node)}</span>
              <span className="strong">{say.title(node)}</span>
              <span className="caption">{say.note(node)}</span>
              {here.length > 0 && <Triangle bad={here.some((problem) => !problem.warning)} />}
              {here.length > 0 && <span className="sr">{t('journey.problemsHere', { n: here.length })}</span>}
              {count && <span className="end num">{t('journey.cameHere', { n: exact(count.entered), here: exact(count.waiting) })}</span>}
            </button>
            <ul>
              {waysOf(node).map((way) => (
                <li key={wayKey(way)} className="second">
                  {say.way(node, way) && `${say.way(node, way)} `}→{' '}
                  {way.target ? (
                    <button type="button" className="link" onClick={() => onPick(way.target)}>
                      {title(way.target)}
                    </button>
                  ) : (
                    <span className="bad">{t('journey.nowhere')}</span>
                  )}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
