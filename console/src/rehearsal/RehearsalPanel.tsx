import './rehearsal.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAct } from '../api/query';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Loaded } from '../ui/states';
import { BehindList } from './BehindList';
import { type Behind, cancel, rehearsalsKey, useNewest, useProgress, type What } from './doors';
import { Result } from './Result';
import { Running } from './Running';
import type { NameStep } from './Steps';

interface Props {
  what: What;
  nameStep: NameStep;
  /** What is asked before it begins. */
  start: (begun: () => void) => ReactNode;
}

/** What would have happened? Asks, watches, tells, down to the people. */
export function RehearsalPanel({ what, nameStep, start }: Props) {
  const { t, pick } = useWords();
  const newest = useNewest(what);
  const [asking, setAsking] = useState(false);
  const [behind, setBehind] = useState<{ title: string; what: Behind } | null>(null);
  const running = newest.data?.state === 'running' ? newest.data.id : null;
  useProgress(what, running);
  const stop = useAct<number>({ run: cancel, refresh: [rehearsalsKey] });
  const box = useRef<HTMLDivElement>(null);
  // The pressed button is gone with what it stood in: the keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [asking, behind, running]);
  return (
    <div ref={box} className="stack rpanel" tabIndex={-1}>
      <Loaded query={newest} small>
        {(found) => {
          if (found?.state === 'running') {
            return (
              <Running it={found}>
                <Act needs="REHEARSE" loading={stop.isPending} onClick={() => stop.mutate(found.id)} data-testid="cancel-rehearsal">
                  {t('rehearsal.cancel')}
                </Act>
              </Running>
            );
          }
          if (found === null || asking || found.report === null) {
            return (
              <>
                {found?.state === 'cancelled' && !asking && <p className="second">{t('rehearsal.cancelled')}</p>}
                {found?.reason && !asking && (
                  <p className="bad" role="alert">
                    {pick(found.reason)}
                  </p>
                )}
                {start(() => {
                  setAsking(false);
                  setBehind(null);
                })}
              </>
            );
          }
          if (behind) return <BehindList id={found.id} nameStep={nameStep} title={behind.title} what={behind.what} onBack={() => setBehind(null)} />;
          return (
            <Result it={found} report={found.report} nameStep={nameStep} onBehind={(heading, list) => setBehind({ title: heading, what: list })}>
              <Act needs="REHEARSE" onClick={() => setAsking(true)} data-testid="rehearse-again">
                {t('rehearsal.again')}
              </Act>
            </Result>
          );
        }}
      </Loaded>
    </div>
  );
}
