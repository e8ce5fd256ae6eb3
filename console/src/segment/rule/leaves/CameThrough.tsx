import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Many } from '../tokens';
import type { LeafProps } from './props';

export function CameThrough({ leaf, onChange }: LeafProps<'cameThrough'>) {
  const { t } = useWords();
  return <Phrase text={t('leaf.cameThrough')} codes={<Many label={t('rule.codes')} values={leaf.codes} onChange={(codes) => onChange({ ...leaf, codes })} />} />;
}
