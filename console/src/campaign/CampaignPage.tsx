import './campaign.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CampaignDetail, Piece } from '../api/types/campaign';
import { exact, percent } from '../format/number';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { WithVariables } from '../journey/WithVariables';
import { begin } from '../rehearsal/doors';
import { RehearsalDrawer } from '../rehearsal/RehearsalDrawer';
import { Start } from '../rehearsal/Start';
import { useAudienceName } from '../segment/audience/useAudienceName';
import { useVariantNames } from '../touch/useVariantNames';
import { Definition } from '../ui/Definition';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { CampaignActs } from './CampaignActs';
import { CampaignPill } from './CampaignPill';
import { useCampaign } from './doors';
import { Effect } from './Effect';
import PlanPage from './PlanPage';
import { Touches } from './Touches';

/** How far is it, did it work, what was held back and why? */
export default function CampaignPage() {
  const { id = '' } = useParams();
  return id === 'new' ? <PlanPage /> : <Known key={id} id={id} />;
}

function Known({ id }: { id: string }) {
  const campaign = useCampaign(id);
  return <Loaded query={campaign}>{(found) => <Sheet detail={found} />}</Loaded>;
}

function Sheet({ detail }: { detail: CampaignDetail }) {
  const { t, pick, code } = useWords();
  const { campaign, plan } = detail;
  const { approval } = campaign;
  const [rehearsing, setRehearsing] = useState(false);
  const audience = useAudienceName();
  const variants = useVariantNames();
  const whom = (piece: Piece) =>
    [piece.tier && code('tier', piece.tier), piece.audience && t('campaign.audienceNamed', { name: audience(piece.audience) }), piece.variant && t('campaign.variantNamed', { name: variants(plan.experiment ?? '', piece.variant).variant })].filter(Boolean).join(' · ') ||
    t('campaign.forEverybody');
  return (
    <div className="sheet">
      <div className="object">
        <strong className="object-name">{campaign.name}</strong>
        <CampaignPill state={campaign.state} />
        <span className="caption">
          {plan.audience && `${t('campaign.audienceNamed', { name: audience(plan.audience) })} · `}
          {code('channel', plan.channel)} · {t(`campaign.kind.${plan.kind}`)} · {campaign.begunAt ?? campaign.startsAt ? moment(campaign.begunAt ?? campaign.startsAt) : t('campaign.atOnce')}
          {approval.upTo !== null && ` · ${t('campaign.approved', { by: approval.by ?? '—', n: exact(approval.upTo) })}`}
        </span>
        <span className="end">
          <button type="button" className="link" onClick={() => setRehearsing(true)} data-testid="campaign-rehearse">
            {t('rehearsal.act')}
          </button>
          <CampaignActs campaign={campaign} />
        </span>
      </div>
      <RehearsalDrawer
        what={{ kind: 'campaign', subject: campaign.id }}
        nameStep={(_programme, step) => (/^say-\d+$/.test(step) ? t('campaign.piece', { n: step.slice(4) }) : step)}
        open={rehearsing}
        onClose={() => setRehearsing(false)}
        start={(begun) => <Start about={t('rehearsal.campaignAbout')} off={null} ask={(how) => begin({ campaign: campaign.id, ...how })} onBegun={begun} />}
      />
      {campaign.state === 'paused' && (
        <div className="campaign-band" role="status">
          <strong>{campaign.because ? pick(campaign.because) : t('campaign.state.paused')}</strong>
          {campaign.said && <span>{campaign.said}</span>}
          <span className="caption">{t('campaign.by', { by: campaign.stateBy, at: moment(campaign.stateAt) })}</span>
        </div>
      )}
      {campaign.state === 'planned' && <div className="campaign-band">{t('campaign.approvalNeeded', { n: exact(approval.above) })}</div>}
      <div className="split campaign">
        <div>
          <Section title={t('campaign.progress')}>{campaign.begunAt ? <Progress detail={detail} /> : <p className="caption">{t('campaign.notBegun')}</p>}</Section>
          {campaign.begunAt && (
            <Section title={<Definition means={t('campaign.reachedMeans')}>{t('campaign.effect')}</Definition>}>
              <Effect campaign={campaign} />
            </Section>
          )}
          <Touches campaign={campaign} />
        </div>
        <div className="side">
          <Section title={t('campaign.asked')}>
            <ol className="said">
              {plan.pieces.map((piece, i) => (
                <li key={i}>
                  <div className="line">
                    <span className="caption">{whom(piece)}</span>
                    <span className="num strong">{exact(detail.asked[i] ?? 0)}</span>
                  </div>
                  {piece.title && <strong>{piece.title}</strong>}
                  <p>
                    <WithVariables text={piece.text} />
                  </p>
                </li>
              ))}
            </ol>
          </Section>
        </div>
      </div>
    </div>
  );
}

function Progress({ detail: { campaign } }: { detail: CampaignDetail }) {
  const { t } = useWords();
  const { entered, heldOut, walking } = campaign.sums;
  const share = (n: number) => (entered === 0 ? '' : percent(n / entered));
  return (
    <dl className="campaign-figures">
      <div>
        <dt className="caption">{t('campaign.entered')}</dt>
        <dd className="figure">
          <Link to={`/touches?programme=${encodeURIComponent(campaign.programme)}`}>{exact(entered)}</Link>
        </dd>
      </div>
      <div>
        <dt className="caption">{t('campaign.heldOut')}</dt>
        <dd>
          <span className="figure-small">{exact(heldOut)}</span> <span className="caption">{share(heldOut)}</span>
        </dd>
      </div>
      <div>
        <dt className="caption">{t('campaign.walking')}</dt>
        <dd>
          <span className="figure-small">{exact(walking)}</span> <span className="caption">{share(walking)}</span>
        </dd>
      </div>
    </dl>
  );
}
