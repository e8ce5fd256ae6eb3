import type { CampaignState } from '../api/types/campaign';
import { useWords } from '../i18n';

const looks: Record<CampaignState, string> = { planned: 'watch', scheduled: 'plain', running: '', paused: 'watch', cancelled: 'plain', finished: 'plain' };

export function CampaignPill({ state }: { state: CampaignState }) {
  const { t } = useWords();
  return <span className={`pill ${looks[state]}`}>{t(`campaign.state.${state}`)}</span>;
}
