import type { Experiment } from '../api/types/experiment';
import { useWords } from '../i18n';

const looks: Record<Experiment['state'], string> = { draft: 'plain', running: '', stopped: 'plain' };

export function ExperimentPill({ state }: { state: Experiment['state'] }) {
  const { t } = useWords();
  return <span className={`pill ${looks[state]}`}>{t(`experiment.state.${state}`)}</span>;
}
