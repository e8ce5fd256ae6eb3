import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Text } from '../tokens';
import type { LeafProps } from './props';

export function InExperiment({ leaf, onChange }: LeafProps<'inExperiment'>) {
  const { t } = useWords();
  return (
    <Phrase
      text={t('leaf.inExperiment')}
      experiment={<Text label={t('rule.experiment')} value={leaf.experiment} onChange={(experiment) => onChange({ ...leaf, experiment })} />}
      arm={<Text label={t('rule.arm')} value={leaf.arm ?? ''} onChange={(arm) => onChange({ ...leaf, arm: arm || undefined })} />}
    />
  );
}
