import { Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { post, put } from '../api/client';
import { useAct } from '../api/query';
import { usePausedAt, useSession } from '../api/session';
import type { CampaignDetail, CampaignPlan } from '../api/types/campaign';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Section } from '../ui/Section';
import { useSaveKey } from '../ui/useSaveKey';
import { campaignsKey, taken, usePreview } from './doors';
import { blank, fresh, ready } from './draft';
import { HowForm } from './HowForm';
import { Pieces } from './Pieces';
import { PreviewSide } from './PreviewSide';
import { WhoWhen } from './WhoWhen';

/** One column of sentences; beside them what they would do. */
export function PlanSheet({ detail }: { detail: CampaignDetail | null }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { brand } = useSession();
  const [id] = useState(() => detail?.campaign.id ?? fresh());
  const [name, setName] = useState(detail?.campaign.name ?? '');
  const [plan, setPlan] = useState<CampaignPlan>(() => detail?.plan ?? blank());
  const preview = usePreview(id, plan);
  const set = (some: Partial<CampaignPlan>) => setPlan({ ...plan, ...some });
  const wrong = preview.data?.problems.filter((problem) => !problem.warning) ?? [];
  const paused = usePausedAt() !== null && plan.kind === 'promotional' && plan.startsAt === undefined;
  const off = paused ? t('guard.off') : name.trim() === '' ? t('campaign.offName') : !ready(plan) ? t('campaign.offWho') : preview.old || !preview.data ? t('campaign.offWaiting') : wrong.length > 0 ? t('campaign.offProblems', { n: wrong.length }) : false;
  const save = useAct<void, { id: string }>({
    run: () => (detail ? put(`/api/campaigns/${id}`, { name, plan, decisions: detail.campaign.decisions }) : post('/api/campaigns', { id, name, plan })),
    say: t('campaign.planned'),
    refresh: [campaignsKey],
    done: () => void taken(id).then(() => navigate(`/campaigns/${id}`)),
  });
  useSaveKey(!off && !save.isPending, () => save.mutate());
  return (
    <div className="sheet">
      <div className="object">
        <Input className="campaign-name" aria-label={t('campaign.name')} placeholder={t('campaign.namePlaceholder')} maxLength={64} value={name} onChange={(event) => setName(event.target.value)} />
        <span className="end">
          <Act needs="CAMPAIGN_EDIT" type="primary" off={off} loading={save.isPending} onClick={() => save.mutate()} data-testid="plan-campaign">
            {t(detail ? 'campaign.planChanged' : 'campaign.plan')} <kbd className="on-primary">⌘S</kbd>
          </Act>
        </span>
      </div>
      <div className="split plan">
        <div>
          <WhoWhen plan={plan} onChange={set} zone={brand.timezone} told={preview.data?.told} />
          <Section title={t('campaign.words')} caption={t('campaign.wordsHelp')}>
            <Pieces plan={plan} onChange={(pieces) => set({ pieces })} counts={preview.data?.pieces} problems={preview.data?.problems ?? []} />
          </Section>
          <HowForm plan={plan} onChange={set} />
        </div>
        <PreviewSide preview={preview.data} old={preview.old} error={preview.error} plan={plan} />
      </div>
    </div>
  );
}
