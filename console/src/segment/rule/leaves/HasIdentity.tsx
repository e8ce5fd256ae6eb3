import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Pick } from '../tokens';
import { useVocabulary } from '../vocabulary';
import type { LeafProps } from './props';

export function HasIdentity({ leaf, onChange }: LeafProps<'hasIdentity'>) {
  const { t, code } = useWords();
  const options = useVocabulary().namespaces.map((value) => ({ value, text: code('namespace', value) }));
  return <Phrase text={t('leaf.hasIdentity')} namespace={<Pick label={t('rule.namespace')} value={leaf.namespace} options={options} onChange={(namespace) => onChange({ ...leaf, namespace })} />} />;
}
