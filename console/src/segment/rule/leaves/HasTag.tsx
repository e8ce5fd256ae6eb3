import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Pick } from '../tokens';
import { useVocabulary } from '../vocabulary';
import type { LeafProps } from './props';

export function HasTag({ leaf, onChange }: LeafProps<'hasTag'>) {
  const { t, pick } = useWords();
  const options = useVocabulary().tags.map((tag) => ({ value: tag.id, text: pick(tag) }));
  return <Phrase text={t('leaf.hasTag')} tag={<Pick label={t('rule.tag')} value={leaf.tag} options={options} onChange={(tag) => onChange({ ...leaf, tag })} />} />;
}
