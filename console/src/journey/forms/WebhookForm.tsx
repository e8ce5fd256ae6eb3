import { useWords } from '../../i18n';
import { Written } from '../side/parts';
import { TextWithVariables } from '../side/TextWithVariables';
import type { FormProps } from './props';

/** Which system is told, and what. */
export function WebhookForm({ node, onChange }: FormProps<'webhook'>) {
  const { t } = useWords();
  return (
    <>
      <Written label={t('journey.webhookUrl')} value={node.url} max={2_000} help={t('journey.webhookHelp')} onChange={(url) => onChange({ ...node, url })} />
      <TextWithVariables label={t('journey.webhookText')} value={node.text} onChange={(text) => onChange({ ...node, text })} />
    </>
  );
}
