import { useWords } from '../../i18n';
import { Pick } from '../../segment/rule/tokens';
import { Line, NamePick } from '../side/parts';
import type { FormProps } from './props';

/** Gives a tag, or takes it away. */
export function TagForm({ node, onChange }: FormProps<'tag'>) {
  const { t } = useWords();
  const given = node.given !== false;
  return (
    <Line label={t('rule.tag')}>
      <Pick kind="verb" label={t('journey.tagHow')} value={String(given)} options={[{ value: 'true', text: t('journey.tag.given') }, { value: 'false', text: t('journey.tag.taken') }]} onChange={(value) => onChange({ ...node, given: value === 'true' })} />
      <NamePick family="tag" label={t('rule.tag')} value={node.tag} onChange={(tag) => onChange({ ...node, tag })} />
    </Line>
  );
}
