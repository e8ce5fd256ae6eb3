import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { TestEditor } from '../TestEditor';
import { Pick } from '../tokens';
import { firstTest } from '../valueTests';
import { named, useVocabulary } from '../vocabulary';
import type { LeafProps } from './props';

export function HasTrait({ leaf, onChange }: LeafProps<'hasTrait'>) {
  const { t, code } = useWords();
  const { traits } = useVocabulary();
  const trait = named(traits, leaf.trait);
  const options = traits.map(({ name }) => ({ value: name, text: code('trait', name) }));
  return (
    <Phrase
      text={t('leaf.hasTrait')}
      trait={<Pick kind="subject" label={t('rule.trait')} value={leaf.trait} options={options} onChange={(name) => onChange({ ...leaf, trait: name, test: firstTest(named(traits, name).type) })} />}
      test={<TestEditor what={code('trait', leaf.trait)} type={trait.type} known={trait.values} test={leaf.test} onChange={(test) => onChange({ ...leaf, test })} />}
    />
  );
}
