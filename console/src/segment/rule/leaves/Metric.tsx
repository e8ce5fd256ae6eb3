import type { Aggregate } from '../../../api/types/rule';
import { type Key, useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { EventPick, Wheres } from '../SelectorEditor';
import { TestEditor } from '../TestEditor';
import { Pick } from '../tokens';
import { firstTest, testFor, typeOf } from '../valueTests';
import { named, propertiesOf, useVocabulary } from '../vocabulary';
import { WindowEditor } from '../WindowEditor';
import type { LeafProps } from './props';

const aggregates: Aggregate[] = ['count', 'sum', 'distinct', 'first', 'last'];

/** How often, how much, how many different, what first, what last. */
export function Metric({ leaf, onChange }: LeafProps<'metric'>) {
  const { t, code } = useWords();
  const properties = propertiesOf(useVocabulary(), leaf.of.event);
  const valued = leaf.aggregate === 'first' || leaf.aggregate === 'last';
  const property = leaf.property ? named(properties, leaf.property) : null;
  const type = valued ? (property?.type ?? 'date') : 'number';
  const fitting = leaf.aggregate === 'sum' ? properties.filter((candidate) => candidate.type === 'number') : properties;
  const options = [...(valued ? [{ value: '', text: t('rule.itsTime') }] : []), ...fitting.map(({ name }) => ({ value: name, text: code('property', name) }))];
  const aggregate = (next: Aggregate) => {
    const time = next === 'first' || next === 'last';
    const wanted = time ? 'date' : 'number';
    const start = (next === 'sum' ? properties.find((candidate) => candidate.type === 'number') : properties[0])?.name;
    onChange({ ...leaf, aggregate: next, property: next === 'count' || time ? undefined : start, test: typeOf(leaf.test, wanted) === wanted ? leaf.test : firstTest(wanted) });
  };
  const choose = (name: string) => {
    const wanted = valued ? (name === '' ? 'date' : named(properties, name).type) : 'number';
    onChange({ ...leaf, property: name || undefined, test: typeOf(leaf.test, wanted) === wanted ? leaf.test : firstTest(wanted) });
  };
  const what = t(`aggregate.${leaf.aggregate}` as Key);
  return (
    <>
      <Phrase
        text={t(leaf.aggregate === 'count' ? 'leaf.metricCount' : 'leaf.metric')}
        window={<WindowEditor window={leaf.window} onChange={(window) => onChange({ ...leaf, window })} />}
        event={<EventPick selector={leaf.of} onChange={(of) => onChange({ ...leaf, of, property: undefined, aggregate: 'count', test: leaf.aggregate === 'count' ? leaf.test : testFor('at-least') })} />}
        aggregate={<Pick kind="verb" label={t('rule.aggregate')} value={leaf.aggregate} options={aggregates.map((value) => ({ value, text: t(`aggregate.${value}` as Key) }))} onChange={(next) => aggregate(next as Aggregate)} />}
        property={leaf.aggregate === 'count' ? null : <Pick kind="subject" label={t('rule.property')} value={leaf.property ?? ''} options={options} onChange={choose} />}
        test={<TestEditor what={what} type={type} known={property?.values} test={leaf.test} unit={leaf.aggregate === 'count' ? t('rule.times') : undefined} without={valued ? [] : ['exists', 'missing']} onChange={(test) => onChange({ ...leaf, test })} />}
      />
      <Wheres selector={leaf.of} onChange={(of) => onChange({ ...leaf, of })} />
    </>
  );
}
