import type { CouponPool } from '../api/types/offer';
import { useWords } from '../i18n';

export function PoolPill({ state }: { state: CouponPool['state'] }) {
  const { t } = useWords();
  return <span className={`pill${state === 'open' ? '' : ' plain'}`}>{t(`offer.state.${state}`)}</span>;
}
