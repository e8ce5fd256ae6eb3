import { useWords } from '../../i18n';
import { Line, NamePick } from '../side/parts';
import type { FormProps } from './props';

/** Which pool the coupon comes from. */
export function CouponForm({ node, onChange }: FormProps<'coupon'>) {
  const { t } = useWords();
  return (
    <Line label={t('journey.pool')} help={t('journey.poolHelp')}>
      <NamePick family="pool" label={t('journey.pool')} value={node.pool} onChange={(pool) => onChange({ ...node, pool })} />
    </Line>
  );
}
