import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Amount, Pick } from '../tokens';
import { useVocabulary } from '../vocabulary';
import type { LeafProps } from './props';

export function Prefers({ leaf, onChange }: LeafProps<'prefers'>) {
  const { t, pick } = useWords();
  const options = useVocabulary().preferences.map((preference) => ({ value: preference.id, text: pick(preference) }));
  return (
    <Phrase
      text={t('leaf.prefers')}
      preference={<Pick label={t('rule.preference')} value={leaf.preference} options={options} onChange={(preference) => onChange({ ...leaf, preference })} />}
      confidence={<Amount label={t('rule.confidence')} value={leaf.confidence} min={0} max={1} onChange={(confidence) => onChange({ ...leaf, confidence })} />}
    />
  );
}
