import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import type { Experiment } from '../api/types/experiment';
import { exact, percent } from '../format/number';
import { day } from '../format/time';
import { useWords } from '../i18n';
import { Scroll } from '../ui/Scroll';
import { exposuresOf } from './doors';
import { ExperimentPill } from './ExperimentPill';
import { SampleRatio } from './SampleRatio';

export function ExperimentTable({ experiments }: { experiments: Experiment[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const exposures = useQueries({ queries: experiments.map((each) => ({ ...exposuresOf(each.id, each.version), enabled: each.state !== 'draft' })) });
  return (
    <Scroll label={t('page.experiments')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('page.experiments')}</th>
            <th scope="col">{t('experiment.col.state')}</th>
            <th scope="col">{t('experiment.col.variants')}</th>
            <th scope="col">{t('experiment.col.layer')}</th>
            <th scope="col" className="right">{t('experiment.col.share')}</th>
            <th scope="col" className="right">{t('experiment.col.exposed')}</th>
            <th scope="col">{t('experiment.col.ratio')}</th>
            <th scope="col" className="right">{t('experiment.col.started')}</th>
          </tr>
        </thead>
        <tbody>
          {experiments.map((each, i) => (
            <tr key={each.id} className="whole" onClick={(event) => !(event.target as Element).closest('a') && void navigate(`/experiments/${each.id}`)}>
              <td>
                <Link to={`/experiments/${each.id}`} className="who strong">
                  {each.name}
                </Link>
              </td>
              <td>
                <ExperimentPill state={each.state} />
              </td>
              <td className="second">{each.variants.map((variant) => variant.name).join(' · ')}</td>
              <td className="second">{ownLayer(each) ? t('experiment.ownLayer') : each.layer}</td>
              <td className="right">{percent(each.share)}</td>
              <td className="right">{each.state === 'draft' ? '—' : exact(exposures[i].data?.people)}</td>
              <td>{each.state === 'draft' ? '—' : <SampleRatio exposures={exposures[i].data} />}</td>
              <td className="right second date">{day(each.startedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Without a layer an experiment is alone in one of its own, named like it. */
export function ownLayer(experiment: Experiment): boolean {
  return experiment.layer === experiment.id;
}
