import type { Definition } from '../api/types/journey';
import { useWords } from '../i18n';
import { useSaying } from './useSaying';

/** What the journey is for, in one line. */
export function Aim({ definition, onRules }: { definition: Definition; onRules: () => void }) {
  const { t } = useWords();
  const say = useSaying();
  const { aim, horizon = 'P30D', holdout = 0 } = definition;
  const told = aim ? [t('journey.aimSays', { length: say.length(horizon), what: say.awaited(aim.what) }), holdout > 0 && t('journey.aimOverHeldOut'), aim.ends !== false && t('journey.aimStops')].filter(Boolean).join(t('journey.comma')) : t('journey.noAim');
  return (
    <p className="jaim">
      <span className="strong">{t('journey.aim')}</span> {told}{' '}
      <button type="button" className="link" onClick={onRules}>
        {t('journey.change')}
      </button>
    </p>
  );
}
