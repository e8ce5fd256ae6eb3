import './rehearsal.css';
import { useState } from 'react';
import { useAct } from '../api/query';
import type { Definition, Journey } from '../api/types/journey';
import { useWords } from '../i18n';
import { Sheet } from '../journey/side/Sheet';
import { Act } from '../ui/Act';
import { Loaded } from '../ui/states';
import { BehindList } from './BehindList';
import { type Behind, cancel, rehearsalsKey, useNewest, useProgress } from './doors';
import { Result } from './Result';
import { Running } from './Running';
import { Start } from './Start';

interface Props {
  journey: Journey;
  definition: Definition;
  errors: number;
  /** Saves what is not saved. */
  save: () => Promise<unknown>;
  onClose: () => void;
}

/** What will happen if I launch this? */
export function RehearsalSide({ journey, definition, errors, save, onClose }: Props) {
  const { t, pick } = useWords();
  const newest = useNewest(journey.id);
  const [asking, setAsking] = useState(false);
  const [behind, setBehind] = useState<{ title: string; what: Behind } | null>(null);
  const running = newest.data?.state === 'running' ? newest.data.id : null;
  useProgress(journey.id, running);
  const stop = useAct<number>({ run: cancel, refresh: [rehearsalsKey] });
  const title = newest.data?.state === 'done' && !asking ? t('rehearsal.result') : t('rehearsal.title');
  return (
    <Sheet
      label={t('rehearsal.title')}
      focus="rehearsal"
      onClose={onClose}
      title={
        <span className="row tight">
          {title}
          <span className="pill">{t('rehearsal.silent')}</span>
        </span>
      }
    >
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
                <Start journey={journey} errors={errors} save={save} onBegun={() => setAsking(false)} />
              </>
            );
          }
          if (behind) return <BehindList id={found.id} definition={definition} title={behind.title} what={behind.what} onBack={() => setBehind(null)} />;
          return (
            <Result it={found} report={found.report} definition={definition} onBehind={(heading, what) => setBehind({ title: heading, what })}>
              <Act needs="REHEARSE" onClick={() => setAsking(true)} data-testid="rehearse-again">
                {t('rehearsal.again')}
              </Act>
            </Result>
          );
        }}
      </Loaded>
    </Sheet>
  );
}
