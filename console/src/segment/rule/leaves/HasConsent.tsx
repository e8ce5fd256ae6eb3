import type { ConsentState } from '../../../api/types/rule';
import { type Key, useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { Pick } from '../tokens';
import { useVocabulary } from '../vocabulary';
import type { LeafProps } from './props';

const states: ConsentState[] = ['granted', 'withdrawn', 'silent'];

export function HasConsent({ leaf, onChange }: LeafProps<'hasConsent'>) {
  const { t, code } = useWords();
  const { purposes, channels } = useVocabulary();
  return (
    <Phrase
      text={t('leaf.hasConsent')}
      purpose={<Pick kind="subject" label={t('rule.purpose')} value={leaf.purpose} options={purposes.map((value) => ({ value, text: code('purpose', value) }))} onChange={(purpose) => onChange({ ...leaf, purpose })} />}
      channel={<Pick kind="subject" label={t('rule.channel')} value={leaf.channel} options={channels.map((value) => ({ value, text: code('channel', value) }))} onChange={(channel) => onChange({ ...leaf, channel })} />}
      state={<Pick label={t('rule.consentState')} value={leaf.state} options={states.map((value) => ({ value, text: t(`consentState.${value}` as Key) }))} onChange={(state) => onChange({ ...leaf, state: state as ConsentState })} />}
    />
  );
}
