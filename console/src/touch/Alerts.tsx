import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../api/client';
import { useMay } from '../api/session';
import type { Experiment } from '../api/types/experiment';
import type { Cockpit } from '../api/types/measure';
import { experimentsKey, exposuresOf } from '../experiment/doors';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

/** What crossed its red line, and experiments whose groups do not fit. */
export function Alerts() {
  const { t, code, pick } = useWords();
  const cockpit = useQuery({ queryKey: ['cockpit', 'month'], queryFn: () => get<Cockpit>('/api/cockpit', { period: 'month' }), enabled: useMay('COCKPIT_READ') });
  const off = useExperimentsOff();
  const alerts = [...(cockpit.data?.alerts ?? [])].sort((a, b) => a.level.localeCompare(b.level));
  return (
    <Section title={t('guard.alerts')}>
      {alerts.length === 0 && off.length === 0 && <p className="quiet dense">{t('guard.alertsNone')}</p>}
      <ul className="guard-alerts">
        {off.map((experiment) => (
          <li key={experiment.id}>
            <span className="pill bad">{t('experiment.col.ratio')}</span>
            <Link to={`/experiments/${experiment.id}`}>{t('guard.ratioOff', { name: experiment.name })}</Link>
          </li>
        ))}
        {alerts.map((alert) => (
          <li key={alert.metric}>
            <span className={`pill ${alert.level === 'red' ? 'bad' : 'watch'}`}>{code('cockpit.alert', alert.level)}</span>
            <span>{pick(alert)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useExperimentsOff(): Experiment[] {
  const experiments = useQuery({ queryKey: experimentsKey, queryFn: () => get<Experiment[]>('/api/experiments'), enabled: useMay('EXPERIMENT_READ') });
  const running = (experiments.data ?? []).filter((each) => each.state === 'running');
  const exposures = useQueries({ queries: running.map((each) => exposuresOf(each.id, each.version)) });
  return running.filter((_, i) => exposures[i].data?.sampleRatio?.alarm);
}
