import type { CampaignPlan } from '../api/types/campaign';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { lengthOf } from '../journey/duration';
import { LengthTokens, Line, NamePick } from '../journey/side/parts';
import { Choice } from '../ui/Choice';
import { Section } from '../ui/Section';
import { instantOf, localOf } from './draft';

interface Props {
  plan: CampaignPlan;
  onChange: (some: Partial<CampaignPlan>) => void;
  zone: string;
  told: number | undefined;
}

const minutes = { minute: 1, hour: 60, day: 1440 };

/** Whom, and from when on. */
export function WhoWhen({ plan, onChange, zone, told }: Props) {
  const { t } = useWords();
  const spread = plan.spread ?? '';
  const length = lengthOf(spread || 'PT1H');
  const span = length.amount * minutes[length.unit];
  const soon = () => new Date(Math.ceil(Date.now() / 3_600_000 + 1) * 3_600_000).toISOString();
  return (
    <Section title={t('campaign.who')} caption={t('campaign.whoHelp')}>
      <div className="form">
        <Line label={t('campaign.who')}>
          <NamePick family="audience" label={t('rule.audience')} value={plan.audience ?? ''} onChange={(audience) => onChange({ audience })} />
        </Line>
        <Line label={t('campaign.when')}>
          <Choice small label={t('campaign.when')} value={plan.startsAt ? 'later' : 'now'} options={[{ value: 'now', text: t('campaign.now') }, { value: 'later', text: t('campaign.later') }]} onChange={(value) => onChange({ startsAt: value === 'now' ? undefined : soon() })} />
          {plan.startsAt && <input type="datetime-local" className="token value" aria-label={t('campaign.startsAt')} value={localOf(plan.startsAt, zone)} onChange={(event) => event.target.value && onChange({ startsAt: instantOf(event.target.value, zone) })} />}
        </Line>
        <Line label={t('campaign.spread')} help={spread && told !== undefined ? t('campaign.spreadHelp', { n: exact(Math.max(1, Math.round(told / span))) }) : undefined}>
          <Choice small label={t('campaign.spread')} value={spread ? 'over' : 'none'} options={[{ value: 'none', text: t('campaign.spreadNone') }, { value: 'over', text: t('campaign.spreadOver') }]} onChange={(value) => onChange({ spread: value === 'none' ? undefined : 'PT2H' })} />
          {spread && <LengthTokens label={t('campaign.spread')} value={spread} onChange={(next) => onChange({ spread: next })} />}
        </Line>
      </div>
    </Section>
  );
}
