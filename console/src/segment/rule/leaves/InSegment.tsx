import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Many } from '../tokens';
import { useVocabulary } from '../vocabulary';
import type { LeafProps } from './props';

export function InSegment({ leaf, onChange }: LeafProps<'inSegment'>) {
  const { t, code } = useWords();
  const options = useVocabulary().segments.map((value) => ({ value, text: code('segment', value) }));
  return <Phrase text={t('leaf.inSegment')} segments={<Many label={t('rule.segments')} values={leaf.segments} options={options} onChange={(segments) => onChange({ ...leaf, segments })} />} />;
}
