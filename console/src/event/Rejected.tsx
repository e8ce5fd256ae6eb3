import './event.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post } from '../api/client';
import { useAct } from '../api/query';
import type { RejectedSlice, RejectedState, Replayed } from '../api/types/event';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Choice } from '../ui/Choice';
import { Pager } from '../ui/Pager';
import { Reason } from '../ui/Reason';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { Flow } from './Flow';
import { RejectedDrawer } from './RejectedDrawer';
import { RejectedTable } from './RejectedTable';
import { WhyRejected } from './WhyRejected';

const SIZE = 50;
const states: RejectedState[] = ['open', 'replayed', 'discarded'];

/** What did not pass the door, why, and what to do with it. */
export default function Rejected() {
  const { t, pick } = useWords();
  const url = useUrlState();
  const state = states.find((candidate) => candidate === url.read('state')) ?? 'open';
  const reason = url.read('reason');
  const [chosen, setChosen] = useState<number[]>([]);
  const [shown, setShown] = useState<number | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const events = useQuery({
    queryKey: ['rejected', state, reason, url.page],
    queryFn: () => get<RejectedSlice>('/api/rejected-events', { state, reason, page: url.page, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  const refresh = [['rejected'], ['status'], ['event-flow']];
  const replay = useAct<object, Replayed>({
    run: (what) => post('/api/rejected-events/replay', what),
    say: (outcome) => t('rejected.outcome', { accepted: exact(outcome.accepted), duplicate: exact(outcome.duplicate), rejected: exact(outcome.rejected) }),
    refresh,
    done: () => setChosen([]),
  });
  const discard = useAct<string>({
    run: (because) => post('/api/rejected-events/discard', { ids: chosen, because }),
    refresh,
    done: () => {
      setChosen([]);
      setDiscarding(false);
    },
  });
  const filter = (change: Record<string, string | null>) => {
    setChosen([]);
    url.write(change);
  };
  return (
    <div className="sheet">
      <div className="object">
        <Choice small label={t('rejected.state')} value={state} options={states.map((value) => ({ value, text: t(`rejected.${value}`) }))} onChange={(value) => filter({ state: value === 'open' ? null : value })} />
        {reason && (
          <span className="chip">
            {pick(events.data?.reasons.find(({ code }) => code === reason)) || reason}
            <button type="button" aria-label={t('chip.remove', { what: reason })} onClick={() => filter({ reason: null })}>
              ×
            </button>
          </span>
        )}
        {chosen.length > 0 ? (
          <span className="end">
            <span className="strong" aria-live="polite">{t('rejected.selected', { n: exact(chosen.length) })}</span>
            <Act needs="EVENT_REPLAY" onClick={() => setDiscarding(true)}>{t('rejected.discard')}</Act>
            <Act needs="EVENT_REPLAY" type="primary" loading={replay.isPending} onClick={() => replay.mutate({ ids: chosen })}>{t('rejected.replay')}</Act>
          </span>
        ) : (
          <span className="end caption">
            {t('rejected.lead')}
            {reason && state === 'open' && (
              <Act needs="EVENT_REPLAY" loading={replay.isPending} onClick={() => replay.mutate({ reason })}>{t('rejected.replayAll')}</Act>
            )}
          </span>
        )}
      </div>
      <div className="split rejected">
        <div>
          <Loaded query={events}>
            {(slice) =>
              slice.items.length === 0 ? (
                <Empty title={t(state === 'open' && !reason ? 'rejected.none' : 'rejected.noneState')}>{t('rejected.noneMore')}</Empty>
              ) : (
                <div className="rejected-list">
                  <RejectedTable items={slice.items} chosen={chosen} choose={setChosen} open={setShown} selectable={state === 'open'} />
                  <Pager page={url.page} size={SIZE} total={slice.total} onPage={(page) => url.write({ page })} />
                </div>
              )
            }
          </Loaded>
        </div>
        <div className="side">
          <WhyRejected reasons={events.data?.reasons ?? []} reason={reason} choose={(code) => filter({ reason: code })} />
          <Flow />
        </div>
      </div>
      <RejectedDrawer id={shown} close={() => setShown(null)} />
      <Reason title={t('rejected.discardTitle', { n: exact(chosen.length) })} open={discarding} ok={t('rejected.discard')} danger busy={discard.isPending} onOk={(because) => discard.mutate(because)} onCancel={() => setDiscarding(false)}>
        <p className="second">{t('rejected.discardMore')}</p>
      </Reason>
    </div>
  );
}
