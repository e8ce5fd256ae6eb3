import type { TouchKind } from '../../api/types/journey';
import { type Key, useWords } from '../../i18n';
import { Pick } from '../../segment/rule/tokens';
import { useVocabulary } from '../../segment/rule/vocabulary';
import { LengthTokens, Line, Written } from '../side/parts';
import { TextWithVariables } from '../side/TextWithVariables';
import type { FormProps } from './props';

const kinds: TouchKind[] = ['promotional', 'service', 'crisis'];
const channels = ['wecom', 'sms', 'email', 'call'];

/** What is said, on which channel, and for how long it is worth saying. */
export function TouchForm({ node, onChange }: FormProps<'touch'>) {
  const { t, code } = useWords();
  const known = useVocabulary().channels.filter((channel) => channel !== 'any');
  const offered = [...new Set([...channels, ...known, node.channel])];
  const { content } = node;
  const say = (field: 'title' | 'url', value: string) => onChange({ ...node, content: { ...content, [field]: value === '' ? undefined : value } });
  return (
    <>
      <Line label={t('journey.by')} help={t(`journey.touchHelp.${node.kind}` as Key)}>
        <Pick label={t('rule.channel')} value={node.channel} options={offered.map((value) => ({ value, text: code('channel', value) }))} onChange={(channel) => onChange({ ...node, channel })} />
        <Pick kind="verb" label={t('journey.touchKind')} value={node.kind} options={kinds.map((value) => ({ value, text: t(`journey.touch.${value}` as Key) }))} onChange={(kind) => onChange({ ...node, kind: kind as TouchKind })} />
      </Line>
      {(node.channel === 'email' || content.title) && <Written label={t('journey.subject')} value={content.title ?? ''} max={200} onChange={(title) => say('title', title)} />}
      <TextWithVariables label={t('journey.content')} value={content.text} onChange={(text) => onChange({ ...node, content: { ...content, text } })} />
      <Written label={t('journey.url')} value={content.url ?? ''} max={2_000} onChange={(url) => say('url', url)} />
      <Line label={t('journey.worth')} help={t('journey.worthHelp')}>
        <LengthTokens label={t('journey.worth')} value={node.expires ?? 'P2D'} onChange={(expires) => onChange({ ...node, expires })} />
      </Line>
    </>
  );
}
