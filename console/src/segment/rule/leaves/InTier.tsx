import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Many } from '../tokens';
import { useVocabulary } from '../vocabulary';
import type { LeafProps } from './props';

export function InTier({ leaf, onChange }: LeafProps<'inTier'>) {
  const { t, code } = useWords();
  const options = useVocabulary().tiers.map((value) => ({ value, text: code('tier', value) }));
  return <Phrase text={t('leaf.inTier')} tiers={<Many label={t('rule.tiers')} values={leaf.tiers} options={options} onChange={(tiers) => onChange({ ...leaf, tiers })} />} />;
}
