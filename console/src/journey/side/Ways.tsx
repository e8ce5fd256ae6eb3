import type { Definition, JourneyNode } from '../../api/types/journey';
import { useWords } from '../../i18n';
import { Pick } from '../../segment/rule/tokens';
import { lead, optionalWay, wayKey, waysOf } from '../graph/ways';
import { useSaying } from '../useSaying';
import { Line } from './parts';

/** Where each way out leads; the same as drawing it on the map. */
export function Ways({ definition, node, onChange }: { definition: Definition; node: JourneyNode; onChange: (node: JourneyNode) => void }) {
  const { t } = useWords();
  const say = useSaying();
  const further = optionalWay(node);
  const ways = further ? [...waysOf(node), further] : waysOf(node);
  if (ways.length === 0) return null;
  const targets = definition.nodes.filter((other) => other.type !== 'entry' && other.id !== node.id).map((other) => ({ value: other.id, text: say.title(other) }));
  return (
    <Line label={t('journey.leads')} help={t('journey.leadsHelp')}>
      <ul className="jarms">
        {ways.map((way) => {
          const word = say.way(node, way) || t('journey.way.next');
          return (
            <li key={wayKey(way)}>
              <span className="second">{word} →</span>
              <Pick label={t('journey.leadsTo', { way: word })} value={way.target} options={[{ value: '', text: way === further ? t('journey.asNext') : t('journey.nowhere') }, ...targets]} onChange={(target) => onChange(lead(node, way, target))} />
            </li>
          );
        })}
      </ul>
    </Line>
  );
}
