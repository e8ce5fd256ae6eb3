import './experiment.css';
import { useState } from 'react';
import { useParams } from 'react-router';
import { post } from '../api/client';
import { useAct } from '../api/query';
import type { Experiment } from '../api/types/experiment';
import { percent } from '../format/number';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Reason } from '../ui/Reason';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { Arms } from './Arms';
import { experimentsKey, useExperiment, useExposures } from './doors';
import { ExperimentForm } from './ExperimentForm';
import { ExperimentPill } from './ExperimentPill';
import { ownLayer } from './ExperimentTable';
import { RatioBand } from './RatioBand';
import { ExperimentVersions } from './ExperimentVersions';

/** Who was shown what, and may the groups be compared? */
export default function ExperimentPage() {
  const { id = '' } = useParams();
  const experiment = useExperiment(id);
  return <Loaded query={experiment}>{(found) => <Sheet experiment={found} />}</Loaded>;
}

function Sheet({ experiment }: { experiment: Experiment }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<'stop' | 'change' | null>(null);
  const exposures = useExposures(experiment.id, experiment.version);
  const start = useAct({ run: () => post(`/api/experiments/${experiment.id}/start`), say: t('ui.accepted'), refresh: [experimentsKey] });
  const stop = useAct<string>({ run: (because) => post(`/api/experiments/${experiment.id}/stop`, { because }), say: t('ui.accepted'), refresh: [experimentsKey], done: () => setAsked(null) });
  const facts = [
    t('experiment.version', { n: experiment.version }),
    ownLayer(experiment) ? t('experiment.ownLayer') : t('experiment.inLayer', { layer: experiment.layer }),
    t('experiment.shareOf', { share: percent(experiment.share) }),
    experiment.startedAt ? t('experiment.startedAt', { at: moment(experiment.startedAt) }) : t('experiment.definedBy', { by: experiment.definedBy, at: moment(experiment.definedAt) }),
  ];
  return (
    <div className="sheet">
      <div className="object">
        <h2>{experiment.name}</h2>
        <ExperimentPill state={experiment.state} />
        <span className="caption">{facts.join(' · ')}</span>
        <span className="end">
          {experiment.state !== 'running' && (
            <Act needs="EXPERIMENT_EDIT" onClick={() => setAsked('change')} data-testid="change-experiment">
              {t(experiment.state === 'draft' ? 'experiment.change' : 'experiment.nextVersion')}
            </Act>
          )}
          {experiment.state === 'draft' && (
            <Act needs="EXPERIMENT_EDIT" type="primary" loading={start.isPending} onClick={() => start.mutate()} data-testid="start-experiment">
              {t('experiment.start')}
            </Act>
          )}
          {experiment.state === 'running' && (
            <Act needs="EXPERIMENT_EDIT" danger onClick={() => setAsked('stop')} data-testid="stop-experiment">
              {t('experiment.stop')}
            </Act>
          )}
        </span>
      </div>
      {experiment.state === 'stopped' && experiment.because && <p className="band water">{t('experiment.stoppedBecause', { at: moment(experiment.stoppedAt), because: experiment.because })}</p>}
      <Loaded query={exposures}>
        {(found) => (
          <>
            <RatioBand experiment={experiment} exposures={found} />
            <div className="split experiment">
              <div>
                <Arms exposures={found} />
                <Section title={t('experiment.results')}>
                  <p className="quiet dense">{t('experiment.resultsLater')}</p>
                </Section>
              </div>
              <div className="side">
                <ExperimentVersions id={experiment.id} />
              </div>
            </div>
          </>
        )}
      </Loaded>
      <Reason title={t('experiment.stopTitle', { name: experiment.name })} danger open={asked === 'stop'} ok={t('experiment.stop')} busy={stop.isPending} onOk={(because) => stop.mutate(because)} onCancel={() => setAsked(null)}>
        <p className="second">{t('experiment.stopMore')}</p>
      </Reason>
      {asked === 'change' && <ExperimentForm experiment={experiment} close={() => setAsked(null)} />}
    </div>
  );
}
