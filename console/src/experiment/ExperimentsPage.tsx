import './experiment.css';
import { useState } from 'react';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Empty, Loaded } from '../ui/states';
import { useExperiments } from './doors';
import { ExperimentForm } from './ExperimentForm';
import { ExperimentTable } from './ExperimentTable';

/** What is tried against what, and do the groups fit? */
export default function ExperimentsPage() {
  const { t } = useWords();
  const experiments = useExperiments();
  const [adding, setAdding] = useState(false);
  const add = (
    <Act needs="EXPERIMENT_EDIT" type="primary" onClick={() => setAdding(true)} data-testid="new-experiment">
      {t('experiment.new')}
    </Act>
  );
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">{t('experiment.lead')}</span>
        <span className="end">{add}</span>
      </div>
      <Loaded query={experiments}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('experiment.none')} action={add}>
              {t('experiment.noneMore')}
            </Empty>
          ) : (
            <div className="section">
              <ExperimentTable experiments={list} />
            </div>
          )
        }
      </Loaded>
      {adding && <ExperimentForm close={() => setAdding(false)} />}
    </div>
  );
}
