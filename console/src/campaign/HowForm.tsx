import type { CampaignPlan } from '../api/types/campaign';
import { useWords } from '../i18n';
import { useNames } from '../journey/names';
import { AwaitedTokens, LengthTokens, Line } from '../journey/side/parts';
import { Amount, Pick, Text } from '../segment/rule/tokens';
import { useVocabulary } from '../segment/rule/vocabulary';
import { useTopics } from '../touch/doors';
import { Choice } from '../ui/Choice';
import { Section } from '../ui/Section';

interface Props {
  plan: CampaignPlan;
  onChange: (some: Partial<CampaignPlan>) => void;
}

const channels = ['wecom', 'sms', 'email'];

/** On which channel, against whom compared, and when it stops. */
export function HowForm({ plan, onChange }: Props) {
  const { t, code } = useWords();
  const topics = useTopics();
  const { experiment, pool } = useNames();
  const known = useVocabulary().channels.filter((channel) => channel !== 'any');
  const offered = [...new Set([...channels, ...known, plan.channel])];
  const stop = plan.stop ?? { failed: 1000, after: 50 };
  return (
    <Section title={t('campaign.how')}>
      <div className="form two">
        <Line label={t('journey.by')}>
          <Pick label={t('rule.channel')} value={plan.channel} options={offered.map((value) => ({ value, text: code('channel', value) }))} onChange={(channel) => onChange({ channel })} />
          <Pick kind="verb" label={t('journey.touchKind')} value={plan.kind} options={(['promotional', 'service'] as const).map((value) => ({ value, text: t(`campaign.kind.${value}`) }))} onChange={(kind) => onChange({ kind: kind as CampaignPlan['kind'] })} />
        </Line>
        <Line label={t('campaign.expires')}>
          <LengthTokens label={t('campaign.expires')} value={plan.expires ?? 'P1D'} onChange={(expires) => onChange({ expires })} />
        </Line>
        <Line label={t('journey.theme')} help={t('journey.themeHelp')}>
          <Text label={t('journey.theme')} value={plan.theme ?? ''} known={topics} onChange={(theme) => onChange({ theme: theme.slice(0, 40) || undefined })} />
        </Line>
        <Line label={t('campaign.holdout')} help={t('campaign.holdoutHelp')}>
          <Amount label={t('campaign.holdout')} value={(plan.holdout ?? 1000) / 100} min={0} max={50} unit="%" onChange={(percent) => onChange({ holdout: Math.round(percent * 100) })} />
        </Line>
        <Line label={t('campaign.aim')}>
          <Choice small label={t('campaign.aim')} value={plan.aim ? 'yes' : 'no'} options={[{ value: 'yes', text: t('campaign.measured') }, { value: 'no', text: t('campaign.noAim') }]} onChange={(value) => onChange({ aim: value === 'no' ? undefined : { type: 'event', selector: { event: 'Order Completed' } } })} />
          {plan.aim && (
            <>
              <AwaitedTokens what={plan.aim} onChange={(aim) => onChange({ aim })} />
              <span className="caption">{t('campaign.aimWithin')}</span>
              <LengthTokens label={t('campaign.aim')} value={plan.horizon ?? 'P14D'} onChange={(horizon) => onChange({ horizon })} />
              <span className="caption">{t('campaign.aimAfter')}</span>
            </>
          )}
        </Line>
        <Line label={t('campaign.experiment')}>
          <Pick label={t('campaign.experiment')} value={plan.experiment ?? ''} options={[{ value: '', text: t('campaign.noExperiment') }, ...experiment.map((each) => ({ value: each.id, text: each.zh || each.id }))]} onChange={(value) => onChange({ experiment: value || undefined })} />
        </Line>
        <Line label={t('campaign.pool')} help={plan.pool ? t('campaign.poolHelp') : undefined}>
          <Pick label={t('campaign.pool')} value={plan.pool ?? ''} options={[{ value: '', text: t('campaign.noPool') }, ...pool.map((each) => ({ value: each.id, text: each.zh || each.id }))]} onChange={(value) => onChange({ pool: value || undefined })} />
        </Line>
        <Line label={t('campaign.stop')}>
          <span className="caption">{t('campaign.stopIf')}</span>
          <Amount label={t('campaign.stopIf')} value={stop.failed / 100} min={0.01} max={100} onChange={(percent) => onChange({ stop: { ...stop, failed: Math.round(percent * 100) } })} />
          <span className="caption">{t('campaign.stopAfter')}</span>
          <Amount label={t('campaign.stopAfter')} value={stop.after} min={1} max={1_000_000} whole onChange={(after) => onChange({ stop: { ...stop, after } })} />
          <span className="caption">{t('campaign.stopOf')}</span>
        </Line>
      </div>
    </Section>
  );
}
