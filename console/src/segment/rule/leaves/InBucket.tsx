import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Amount, Text } from '../tokens';
import type { LeafProps } from './props';

/** A share of the people by chance, the same people every time. */
export function InBucket({ leaf, onChange }: LeafProps<'inBucket'>) {
  const { t } = useWords();
  return (
    <Phrase
      text={t('leaf.inBucket')}
      salt={<Text label={t('rule.salt')} value={leaf.salt} onChange={(salt) => onChange({ ...leaf, salt })} />}
      from={<Amount label={t('rule.bucketFrom')} value={leaf.from} min={0} max={10_000} whole onChange={(from) => onChange({ ...leaf, from })} />}
      until={<Amount label={t('rule.bucketUntil')} value={leaf.until} min={0} max={10_000} whole onChange={(until) => onChange({ ...leaf, until })} />}
    />
  );
}
