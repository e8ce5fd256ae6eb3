import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Pick } from '../tokens';
import { useVocabulary } from '../vocabulary';
import type { LeafProps } from './props';

export function InAudience({ leaf, onChange }: LeafProps<'inAudience'>) {
  const { t, pick } = useWords();
  const options = useVocabulary().audiences.map((audience) => ({ value: audience.id, text: pick(audience) }));
  return <Phrase text={t('leaf.inAudience')} audience={<Pick label={t('rule.audience')} value={leaf.audience} options={options} onChange={(audience) => onChange({ ...leaf, audience })} />} />;
}
