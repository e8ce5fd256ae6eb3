import { useState } from 'react';
import { post } from '../api/client';
import { useAct } from '../api/query';
import type { BreakerState, TouchSum } from '../api/types/touch';
import { exact } from '../format/number';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Reason } from '../ui/Reason';
import { BreakerSteps } from './BreakerSteps';
import { breakerKey, touchesKey } from './doors';
import { totalOf, waitingByChannel } from './sums';

/** Whether promotion is paused, by whom and why; pausing it, and letting it go on. */
export function BreakerBand({ state, sums }: { state: BreakerState; sums: TouchSum[] }) {
  const { t } = useWords();
  const { breaker } = state;
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<BreakerState | null>(null);
  const waiting = waitingByChannel(sums).reduce((all, row) => all + row.waiting, 0);
  const forBreaker = totalOf(sums, (sum) => sum.reason?.code === 'TOUCH_BREAKER_OPEN' && sum.state === 'deferred');
  const act = useAct<string, BreakerState>({
    run: (because) => post(`/api/breaker/${breaker.open ? 'resume' : 'pause'}`, { because }),
    refresh: [breakerKey, ['status'], touchesKey],
    done: (now) => {
      setAnswer(now);
      setAsking(false);
    },
  });
  const told = answer && (answer.breaker.open ? (answer.underWay === 0 ? t('guard.answer.none') : t('guard.answer.some', { n: exact(answer.underWay) })) : t('guard.answer.resumed'));
  return (
    <section className={`guard-band${breaker.open ? ' open' : ''}`} aria-label={t('page.guard')} data-testid="breaker">
      <div className="guard-head">
        <BreakerSign open={breaker.open} />
        <div>
          <h2>{t(breaker.open ? 'guard.open' : 'guard.closed')}</h2>
          {breaker.open ? (
            <p className="strong break">{t('guard.openBy', { by: breaker.by ?? '—', because: breaker.because ?? '—' })}</p>
          ) : (
            breaker.at && <p className="second break">{t('guard.closedSince', { by: breaker.by ?? '—', at: moment(breaker.at), because: breaker.because ?? '—' })}</p>
          )}
          <p className="second">{t(breaker.open ? 'guard.openMore' : 'guard.closedMore')}</p>
        </div>
        <span className="end">
          {breaker.open ? (
            <Act needs="PROMOTION_RESUME" type="primary" onClick={() => setAsking(true)} data-testid="resume-promotion">
              {t('guard.resume')}
            </Act>
          ) : (
            <Act needs="PROMOTION_PAUSE" danger onClick={() => setAsking(true)} data-testid="pause-promotion">
              {t('guard.pause')}
            </Act>
          )}
        </span>
      </div>
      <p className="guard-answer strong" role="status" data-testid="breaker-answer">
        {told && answer?.breaker.epoch === breaker.epoch ? told : ''}
      </p>
      {breaker.open && <BreakerSteps state={state} />}
      <Reason title={t(breaker.open ? 'guard.resumeTitle' : 'guard.pauseTitle')} danger={!breaker.open} open={asking} ok={t(breaker.open ? 'guard.resume' : 'guard.pause')} busy={act.isPending} onOk={(because) => act.mutate(because)} onCancel={() => setAsking(false)}>
        <p className="second" data-testid="affected">
          {breaker.open ? t('guard.resumeMore', { n: exact(forBreaker) }) : t('guard.pauseMore', { n: exact(waiting), under: exact(state.underWay) })}
        </p>
      </Reason>
    </section>
  );
}

function BreakerSign({ open }: { open: boolean }) {
  return (
    <svg className={`guard-sign ${open ? 'bad' : ''}`} width="26" height="24" viewBox="0 0 26 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true">
      {open ? (
        <>
          <path d="M13 2 24.500 22h-23Z" />
          <path d="M13 9v6M13 18.300v.4" />
        </>
      ) : (
        <path d="M2 9c4-4 7.500-4 11 0s7 4 11 0M2 17c4-4 7.500-4 11 0s7 4 11 0" />
      )}
    </svg>
  );
}
