import type { Selector, Where } from '../../api/types/rule';
import { useWords } from '../../i18n';
import { firstTest } from './valueTests';
import { TestEditor } from './TestEditor';
import { Pick } from './tokens';
import { named, propertiesOf, useVocabulary } from './vocabulary';

interface Props {
  selector: Selector;
  onChange: (selector: Selector) => void;
}

/** The event that is meant. */
export function EventPick({ selector, onChange }: Props) {
  const { t, code } = useWords();
  const words = useVocabulary();
  const options = words.events.map((event) => ({ value: event.name, text: code('event', event.name) }));
  return <Pick kind="subject" label={t('rule.event')} value={selector.event} options={options} onChange={(event) => onChange({ event })} />;
}

/** What must hold of the event's properties: a line of its own under the condition. */
export function Wheres({ selector, onChange }: Props) {
  const { t, code } = useWords();
  const properties = propertiesOf(useVocabulary(), selector.event);
  const wheres = selector.where ?? [];
  const put = (where: Where[]) => onChange({ ...selector, where });
  const options = properties.map((property) => ({ value: property.name, text: code('property', property.name) }));
  if (properties.length === 0 && wheres.length === 0) return null;
  return (
    <div className="wheres" role="group" aria-label={t('rule.where')}>
      {wheres.map((where, i) => {
        const property = named(properties, where.property);
        const set = (next: Where) => put(wheres.with(i, next));
        return (
          <span className="where" key={i}>
            <span className="quiet">{t(i === 0 ? 'rule.whereFirst' : 'rule.whereMore')}</span>
            <Pick kind="subject" label={t('rule.property')} value={where.property} options={options} onChange={(name) => set({ property: name, test: firstTest(named(properties, name).type) })} />
            <TestEditor what={code('property', where.property)} type={property.type} test={where.test} known={property.values} onChange={(test) => set({ ...where, test })} />
            <button type="button" className="token drop" aria-label={t('rule.dropWhere', { what: where.property })} onClick={() => put(wheres.filter((_, j) => j !== i))}>
              ×
            </button>
          </span>
        );
      })}
      {properties.length > 0 && (
        <button type="button" className="link" onClick={() => put([...wheres, { property: properties[0].name, test: firstTest(properties[0].type) }])}>
          {t('rule.addWhere')}
        </button>
      )}
    </div>
  );
}
