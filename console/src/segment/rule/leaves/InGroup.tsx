import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Many } from '../tokens';
import type { LeafProps } from './props';

export function InGroup({ leaf, onChange }: LeafProps<'inGroup'>) {
  const { t } = useWords();
  return <Phrase text={t('leaf.inGroup')} groups={<Many label={t('rule.groups')} values={leaf.groups} onChange={(groups) => onChange({ ...leaf, groups })} />} />;
}
