import type { TouchState } from '../api/types/touch';
import { useWords } from '../i18n';

const looks: Record<TouchState, string> = { planned: 'plain', deferred: 'watch', reserved: 'plain', sending: 'plain', sent: '', refused: 'bad', unknown: 'watch', suppressed: 'plain' };

export function TouchPill({ state }: { state: TouchState }) {
  const { t } = useWords();
  return <span className={`pill ${looks[state]}`}>{t(`touch.state.${state}`)}</span>;
}
