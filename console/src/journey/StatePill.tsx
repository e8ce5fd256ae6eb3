import type { JourneyState } from '../api/types/journey';
import { useWords } from '../i18n';

const looks: Record<JourneyState, string> = { draft: 'plain', running: '', paused: 'watch', stopped: 'plain' };

export function StatePill({ state }: { state: JourneyState }) {
  const { t } = useWords();
  return <span className={`pill ${looks[state]}`}>{t(`journey.state.${state}`)}</span>;
}
