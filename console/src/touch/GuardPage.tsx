import './touch.css';
import { daysAfter, fullDay, startOfDay } from '../format/time';
import { useWords } from '../i18n';
import { Loaded } from '../ui/states';
import { Alerts } from './Alerts';
import { BreakerBand } from './BreakerBand';
import { BreakerPast } from './BreakerPast';
import { useBreaker, useTouchSums } from './doors';
import { GoesOn } from './GoesOn';
import { NotSent } from './NotSent';
import { Waits } from './Waits';

/** What stopped, what goes on, and what has to be done to resume? */
export default function GuardPage() {
  const { t } = useWords();
  const today = fullDay(new Date());
  const from = daysAfter(today, -6);
  const breaker = useBreaker();
  const all = useTouchSums({});
  const week = useTouchSums({ from: startOfDay(from) });
  const sent = useTouchSums({ from: startOfDay(today) });
  return (
    <Loaded query={breaker} lines={10}>
      {(state) => (
        <div className="sheet">
          <BreakerBand state={state} sums={all.data ?? []} />
          {state.rebuilding && (
            <p className="band amber" role="status">
              {t('guard.rebuilding')}
            </p>
          )}
          <div className="split guard">
            <div>
              <Loaded query={all}>{(sums) => <Waits paused={state.breaker.open} sums={sums} today={sent.data ?? []} />}</Loaded>
              <Loaded query={week}>{(sums) => <NotSent sums={sums} from={from} />}</Loaded>
            </div>
            <div className="side">
              <Alerts />
              <GoesOn today={sent.data ?? []} />
              <BreakerPast past={state.past} />
            </div>
          </div>
        </div>
      )}
    </Loaded>
  );
}
