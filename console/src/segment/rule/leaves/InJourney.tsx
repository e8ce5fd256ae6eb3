import type { ProgrammeState } from '../../../api/types/rule';
import { type Key, useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Pick, Text } from '../tokens';
import type { LeafProps } from './props';

const states: ProgrammeState[] = ['in', 'finished', 'never'];

export function InJourney({ leaf, onChange }: LeafProps<'inJourney'>) {
  const { t } = useWords();
  return (
    <Phrase
      text={t('leaf.inJourney')}
      journey={<Text label={t('rule.journey')} value={leaf.journey} onChange={(journey) => onChange({ ...leaf, journey })} />}
      state={<Pick kind="verb" label={t('rule.programmeState')} value={leaf.state} options={states.map((value) => ({ value, text: t(`programme.${value}` as Key) }))} onChange={(state) => onChange({ ...leaf, state: state as ProgrammeState })} />}
    />
  );
}
