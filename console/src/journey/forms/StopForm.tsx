import { useWords } from '../../i18n';
import { Line, NamePick } from '../side/parts';
import type { FormProps } from './props';

/** Through which journey the person's walk ends. */
export function StopForm({ node, onChange }: FormProps<'stop'>) {
  const { t } = useWords();
  return (
    <Line label={t('journey.stopWhich')}>
      <NamePick family="journey" label={t('journey.stopWhich')} value={node.journey} onChange={(journey) => onChange({ ...node, journey })} />
    </Line>
  );
}
