import { touchStates, type TouchSum } from '../api/types/touch';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import type { useUrlState } from '../ui/useUrlState';
import { totalOf } from './sums';

/** How many touches are in which state; pressing one filters by it. */
export function TouchStates({ sums, url }: { sums: TouchSum[]; url: ReturnType<typeof useUrlState> }) {
  const { t } = useWords();
  const [kind, channel, reason] = ['kind', 'channel', 'reason'].map((name) => url.read(name));
  const fits = (sum: TouchSum) => (!kind || sum.kind === kind) && (!channel || sum.channel === channel) && (!reason || sum.reason?.code === reason);
  const chosen = url.read('state');
  return (
    <div className="touch-states" role="group" aria-label={t('touches.sums')} data-testid="touch-sums">
      {touchStates.map((state) => (
        <button key={state} type="button" aria-pressed={chosen === state} onClick={() => url.write({ state: chosen === state ? null : state }, true)} data-state={state}>
          <span className="caption">{t(`touch.state.${state}`)}</span>
          <span className="figure num">{exact(totalOf(sums, (sum) => sum.state === state && fits(sum)))}</span>
        </button>
      ))}
    </div>
  );
}
