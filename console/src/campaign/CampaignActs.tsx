import { Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../api/client';
import { useAct } from '../api/query';
import type { Campaign } from '../api/types/campaign';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { campaignsKey } from './doors';

type Doing = 'approve' | 'pause' | 'resume' | 'cancel';

/** What may be decided about a campaign now. */
export function CampaignActs({ campaign }: { campaign: Campaign }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<Doing | null>(null);
  const over = campaign.state === 'cancelled' || campaign.state === 'finished';
  const begun = campaign.begunAt !== null;
  const waits = campaign.state === 'planned' || (campaign.because?.code === 'CAMPAIGN_APPROVAL_NEEDED' && campaign.state === 'paused');
  return (
    <>
      {waits && (
        <Act needs="CAMPAIGN_APPROVE" type="primary" onClick={() => setDoing('approve')} data-testid="approve-campaign">
          {t('campaign.approve')}
        </Act>
      )}
      {!begun && !over && (
        <Act needs="CAMPAIGN_EDIT" onClick={() => void navigate(`/campaigns/new?change=${campaign.id}`)}>
          {t('campaign.edit')}
        </Act>
      )}
      {campaign.state === 'paused' && (
        <Act needs="CAMPAIGN_EDIT" onClick={() => setDoing('resume')} data-testid="resume-campaign">
          {t('campaign.resume')}
        </Act>
      )}
      {!over && campaign.state !== 'paused' && (
        <Act needs="CAMPAIGN_EDIT" onClick={() => setDoing('pause')} data-testid="pause-campaign">
          {t('campaign.pause')}
        </Act>
      )}
      {!over && (
        <Act needs="CAMPAIGN_EDIT" danger onClick={() => setDoing('cancel')}>
          {t('campaign.cancel')}
        </Act>
      )}
      {doing && <Decide campaign={campaign} doing={doing} close={() => setDoing(null)} />}
    </>
  );
}

function Decide({ campaign, doing, close }: { campaign: Campaign; doing: Doing; close: () => void }) {
  const { t } = useWords();
  const [because, setBecause] = useState('');
  const [upTo, setUpTo] = useState(Math.ceil(campaign.people * 1.1));
  const act = useAct({
    run: () => post(`/api/campaigns/${campaign.id}/${doing}`, doing === 'approve' ? { upTo, because } : { because }),
    say: t('campaign.said'),
    refresh: [campaignsKey],
    done: close,
  });
  return (
    <Modal
      open
      title={t(`campaign.${doing}Title`, { name: campaign.name })}
      okText={doing === 'cancel' ? t('campaign.cancelAct') : t(`campaign.${doing}`)}
      cancelText={t('ui.cancel')}
      okButtonProps={{ danger: doing === 'cancel', loading: act.isPending }}
      onOk={() => act.mutate()}
      onCancel={close}
    >
      <div className="form">
        {doing === 'approve' ? (
          <div className="field">
            <label htmlFor="approve-people">{t('campaign.approveUpTo')}</label>
            <InputNumber id="approve-people" min={1} precision={0} value={upTo} onChange={(value) => setUpTo(value ?? 1)} />
            <span className="help">{t('campaign.approveHelp', { n: exact(campaign.people) })}</span>
          </div>
        ) : (
          <p>{t(`campaign.${doing}More`, { n: exact(campaign.sums.walking) })}</p>
        )}
        <div className="field">
          <label htmlFor="campaign-because">{t('campaign.because')}</label>
          <Input id="campaign-because" maxLength={500} value={because} onChange={(event) => setBecause(event.target.value)} />
        </div>
      </div>
    </Modal>
  );
}
