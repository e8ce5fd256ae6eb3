import { useWords } from '../../i18n';
import { AwaitedTokens, LengthTokens, Line } from '../side/parts';
import type { FormProps } from './props';

/** Waits for something to happen, but not for ever. */
export function WaitForForm({ node, onChange }: FormProps<'wait-for'>) {
  const { t } = useWords();
  return (
    <>
      <Line label={t('journey.waitsFor')}>
        <AwaitedTokens what={node.for} onChange={(what) => onChange({ ...node, for: what })} />
      </Line>
      <Line label={t('journey.waitsAtMost')}>
        <LengthTokens label={t('journey.waitsAtMost')} value={node.atMost} onChange={(atMost) => onChange({ ...node, atMost })} />
      </Line>
    </>
  );
}
