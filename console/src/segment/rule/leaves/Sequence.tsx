import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { EventPick, Wheres } from '../SelectorEditor';
import { Amount, Pick } from '../tokens';
import { WindowEditor } from '../WindowEditor';
import type { LeafProps } from './props';

/** Did one thing, and then did, or did not, another. */
export function Sequence({ leaf, onChange }: LeafProps<'sequence'>) {
  const { t } = useWords();
  const did = [{ value: 'false', text: t('sequence.did') }, { value: 'true', text: t('sequence.didNot') }];
  return (
    <>
      <Phrase
        text={t('leaf.sequence')}
        window={<WindowEditor window={leaf.window} onChange={(window) => onChange({ ...leaf, window })} />}
        first={<EventPick selector={leaf.first} onChange={(first) => onChange({ ...leaf, first })} />}
        days={<Amount label={t('rule.withinDays')} value={leaf.withinDays} min={1} max={3650} whole unit={t('rule.days')} onChange={(withinDays) => onChange({ ...leaf, withinDays })} />}
        did={<Pick kind="verb" label={t('sequence.whether')} value={String(leaf.negated)} options={did} onChange={(value) => onChange({ ...leaf, negated: value === 'true' })} />}
        then={<EventPick selector={leaf.then} onChange={(then) => onChange({ ...leaf, then })} />}
      />
      <Wheres selector={leaf.first} onChange={(first) => onChange({ ...leaf, first })} />
      {leaf.then.event !== leaf.first.event && <Wheres selector={leaf.then} onChange={(then) => onChange({ ...leaf, then })} />}
    </>
  );
}
