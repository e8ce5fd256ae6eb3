import { type ReactNode, useId } from 'react';
import type { Awaited, DateMark } from '../../api/types/journey';
import type { Selector } from '../../api/types/rule';
import { type Key, useWords } from '../../i18n';
import { EventPick, Wheres } from '../../segment/rule/SelectorEditor';
import { Amount, type Option, Pick, Text } from '../../segment/rule/tokens';
import { useVocabulary } from '../../segment/rule/vocabulary';
import { durationOf, lengthOf, type Unit, units } from '../duration';
import { type Names, useNames } from '../names';

/** A line of a form whose value is a sentence of tokens. */
export function Line({ label, help, children }: { label: string; help?: string; children: ReactNode }) {
  return (
    <div className="field" role="group" aria-label={label}>
      <span className="label">{label}</span>
      <div className="jtokens">{children}</div>
      {help && <span className="help">{help}</span>}
    </div>
  );
}

interface WrittenProps {
  label: string;
  value: string;
  max: number;
  help?: string;
  onChange: (value: string) => void;
}

export function Written({ label, value, max, help, onChange }: WrittenProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="jinput" value={value} maxLength={max} onChange={(event) => onChange(event.target.value)} />
      {help && <span className="help">{help}</span>}
    </div>
  );
}

/** So many minutes, hours or days. */
export function LengthTokens({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  const length = lengthOf(value);
  return (
    <>
      <Amount label={label} value={length.amount} min={1} max={10_000} whole onChange={(amount) => onChange(durationOf({ ...length, amount }))} />
      <Pick kind="verb" label={t('journey.unit')} value={length.unit} options={units.map((unit) => ({ value: unit, text: t(`journey.unit.${unit}` as Key) }))} onChange={(unit) => onChange(durationOf({ ...length, unit: unit as Unit }))} />
    </>
  );
}

/** Something that has a name elsewhere; what is not known is written by hand. */
export function NamePick({ family, label, value, onChange }: { family: keyof Names; label: string; value: string; onChange: (id: string) => void }) {
  const { t, pick } = useWords();
  const terms = useNames()[family];
  if (terms.length === 0) return <Text label={label} value={value} onChange={onChange} />;
  const options: Option[] = terms.map((term) => ({ value: term.id, text: pick(term) || term.id }));
  if (value === '') options.unshift({ value: '', text: t('journey.notChosen') });
  return <Pick label={label} value={value} options={options} onChange={onChange} />;
}

export function SelectorTokens({ selector, onChange }: { selector: Selector; onChange: (selector: Selector) => void }) {
  return (
    <>
      <EventPick selector={selector} onChange={onChange} />
      <Wheres selector={selector} onChange={onChange} />
    </>
  );
}

/** An event of the person, or their coming into an audience. */
export function AwaitedTokens({ what, onChange }: { what: Awaited; onChange: (what: Awaited) => void }) {
  const { t } = useWords();
  const words = useVocabulary();
  const kinds = (['event', 'audience'] as const).map((value) => ({ value, text: t(`journey.awaitedKind.${value}`) }));
  const change = (type: string) => onChange(type === 'event' ? { type, selector: { event: words.events[0]?.name ?? 'Order Completed' } } : { type: 'audience', audience: words.audiences[0]?.id ?? '' });
  return (
    <>
      <Pick kind="verb" label={t('journey.awaitedKind')} value={what.type} options={kinds} onChange={change} />
      {what.type === 'event' ? (
        <SelectorTokens selector={what.selector} onChange={(selector) => onChange({ ...what, selector })} />
      ) : (
        <NamePick family="audience" label={t('rule.audience')} value={what.audience} onChange={(audience) => onChange({ ...what, audience })} />
      )}
    </>
  );
}

export function Clock({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return <input type="time" className="token value" aria-label={label} value={value.slice(0, 5)} onChange={(event) => event.target.value && onChange(event.target.value)} />;
}

/** So many days before or after a date of the person. */
export function MarkTokens<M extends DateMark>({ mark, onChange }: { mark: M; onChange: (mark: M) => void }) {
  const { t, code } = useWords();
  const { traits } = useVocabulary();
  const dates = traits.filter((trait) => trait.type === 'date');
  const options = (dates.length > 0 ? dates : traits).map((trait) => ({ value: trait.name, text: code('trait', trait.name) }));
  return (
    <>
      <Pick kind="subject" label={t('rule.trait')} value={mark.trait} options={options} onChange={(trait) => onChange({ ...mark, trait })} />
      <Amount label={t('journey.daysAfter')} value={mark.days ?? 0} min={-366} max={366} whole unit={t('journey.daysAfterUnit')} onChange={(days) => onChange({ ...mark, days })} />
      <Clock label={t('journey.at')} value={mark.at} onChange={(at) => onChange({ ...mark, at })} />
      <Pick kind="verb" label={t('journey.yearly')} value={String(mark.yearly === true)} options={[{ value: 'true', text: t('journey.everyYear') }, { value: 'false', text: t('journey.thisOnce') }]} onChange={(yearly) => onChange({ ...mark, yearly: yearly === 'true' })} />
    </>
  );
}

export function startOfMark(traits: { name: string; type: string }[]): DateMark {
  return { type: 'date', trait: (traits.find((trait) => trait.type === 'date') ?? traits[0])?.name ?? 'birthday', days: 0, at: '10:00', yearly: true };
}
