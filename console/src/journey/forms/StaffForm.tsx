import { useWords } from '../../i18n';
import { LengthTokens, Line, Written } from '../side/parts';
import { TextWithVariables } from '../side/TextWithVariables';
import type { FormProps } from './props';

/** What a person of the brand is asked to do, and how soon. */
export function StaffForm({ node, onChange }: FormProps<'staff'>) {
  const { t } = useWords();
  return (
    <>
      <Written label={t('journey.staffTitle')} value={node.title} max={200} onChange={(title) => onChange({ ...node, title })} />
      <TextWithVariables label={t('journey.staffText')} value={node.text} onChange={(text) => onChange({ ...node, text })} />
      <Line label={t('journey.staffWithin')}>
        <LengthTokens label={t('journey.staffWithin')} value={node.within} onChange={(within) => onChange({ ...node, within })} />
      </Line>
    </>
  );
}
