import type { Campaign } from '../api/types/campaign';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { overlap, type Share, wilson } from './wilson';

/** Both groups with what is known of them: a dot where the share is, a line where it may be. */
export function Effect({ campaign }: { campaign: Campaign }) {
  const { t } = useWords();
  const { entered, heldOut, reached, heldOutReached } = campaign.sums;
  const told = wilson(reached, entered - heldOut);
  const held = wilson(heldOutReached, heldOut);
  if (!told || !held) return <p className="caption">{t('campaign.effectNone')}</p>;
  const thin = overlap(told, held);
  const most = Math.max(told.high, held.high, 0.02) * 1.1;
  return (
    <div className="effect">
      <Group label={t('campaign.effectTold')} share={told} most={most} look={thin ? 'thin' : 'told'} says={t('campaign.effectOf', { n: exact(reached), of: exact(entered - heldOut) })} />
      <Group label={t('campaign.effectHeld')} share={held} most={most} look="held" says={t('campaign.effectOf', { n: exact(heldOutReached), of: exact(heldOut) })} />
      <p className={thin ? 'caption' : 'strong'}>{thin ? t('campaign.effectThin', { n: exact(reached + heldOutReached) }) : t('campaign.effectClear')}</p>
    </div>
  );
}

function Group({ label, share, most, look, says }: { label: string; share: Share; most: number; look: string; says: string }) {
  const x = (value: number) => `${(value / most) * 100}%`;
  const range = `${percent(share.low)}–${percent(share.high)}`;
  return (
    <div className="effect-row">
      <span>{label}</span>
      <span className={`effect-axis ${look}`} role="img" aria-label={`${label} ${percent(share.share)}, ${range}`}>
        <i className="effect-range" style={{ left: x(share.low), width: x(share.high - share.low) }} />
        <i className="effect-dot" style={{ left: x(share.share) }} />
      </span>
      <span className="num">
        <strong>{percent(share.share)}</strong> <span className="caption">{range}</span>
      </span>
      <span className="caption">{says}</span>
    </div>
  );
}
