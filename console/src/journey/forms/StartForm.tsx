import { useWords } from '../../i18n';
import { Line, NamePick } from '../side/parts';
import type { FormProps } from './props';

/** Which journey the person is asked into. */
export function StartForm({ node, onChange }: FormProps<'start'>) {
  const { t } = useWords();
  return (
    <Line label={t('journey.startWhich')} help={t('journey.startHelp')}>
      <NamePick family="journey" label={t('journey.startWhich')} value={node.journey} onChange={(journey) => onChange({ ...node, journey })} />
    </Line>
  );
}
