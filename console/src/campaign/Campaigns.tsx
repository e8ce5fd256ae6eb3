import './campaign.css';
import { Link, useNavigate } from 'react-router';
import type { Campaign } from '../api/types/campaign';
import { exact, percent } from '../format/number';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Definition } from '../ui/Definition';
import { Scroll } from '../ui/Scroll';
import { Empty, Loaded } from '../ui/states';
import { CampaignPill } from './CampaignPill';
import { useCampaigns } from './doors';

/** What is said to whom and when, and did it change anything? */
export default function Campaigns() {
  const { t } = useWords();
  const navigate = useNavigate();
  const campaigns = useCampaigns();
  const add = (
    <Act needs="CAMPAIGN_EDIT" type="primary" onClick={() => void navigate('/campaigns/new')} data-testid="new-campaign">
      {t('campaign.new')}
    </Act>
  );
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">{t('campaign.lead')}</span>
        <span className="end">{add}</span>
      </div>
      <Loaded query={campaigns}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('campaign.none')} action={add}>
              {t('campaign.noneMore')}
            </Empty>
          ) : (
            <div className="section">
              <Table list={list} />
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function Table({ list }: { list: Campaign[] }) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  return (
    <Scroll label={t('page.campaigns')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('page.campaigns')}</th>
            <th scope="col">{t('campaign.col.state')}</th>
            <th scope="col" className="right">{t('campaign.col.starts')}</th>
            <th scope="col" className="right">{t('campaign.col.people')}</th>
            <th scope="col" className="right">{t('campaign.col.told')}</th>
            <th scope="col" className="right">{t('campaign.col.heldOut')}</th>
            <th scope="col" className="right">
              <Definition means={t('campaign.reachedMeans')}>{t('campaign.col.reached')}</Definition>
            </th>
            <th scope="col" className="right">{t('campaign.col.heldOutReached')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((campaign) => {
            const { entered, heldOut, reached, heldOutReached } = campaign.sums;
            return (
              <tr key={campaign.id} className="whole" onClick={(event) => !(event.target as Element).closest('a') && void navigate(`/campaigns/${campaign.id}`)}>
                <td>
                  <Link to={`/campaigns/${campaign.id}`} className="who strong">
                    {campaign.name}
                  </Link>
                </td>
                <td>
                  <CampaignPill state={campaign.state} /> {campaign.because && campaign.state === 'paused' && <span className="caption">{pick(campaign.because)}</span>}
                </td>
                <td className="right second date">{campaign.begunAt || campaign.startsAt ? moment(campaign.begunAt ?? campaign.startsAt) : '—'}</td>
                <td className="right">{exact(campaign.people)}</td>
                <td className="right strong">{campaign.begunAt ? exact(entered) : '—'}</td>
                <td className="right second">{campaign.begunAt ? exact(heldOut) : '—'}</td>
                <td className="right">{entered - heldOut > 0 ? percent(reached / (entered - heldOut)) : '—'}</td>
                <td className="right second">{heldOut > 0 ? percent(heldOutReached / heldOut) : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}
