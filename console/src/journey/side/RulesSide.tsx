import type { Awaited, Definition, JourneyProblem, Reentry } from '../../api/types/journey';
import { useWords } from '../../i18n';
import { Amount, Pick, Text } from '../../segment/rule/tokens';
import { useTopics } from '../../touch/doors';
import { defaults } from '../graph/changed';
import { AwaitedTokens, LengthTokens, Line } from './parts';
import { Problems } from './Problems';
import { Sheet } from './Sheet';

interface Props {
  definition: Definition;
  problems: JourneyProblem[];
  editable: boolean;
  focus: string | null;
  onChange: (definition: Definition) => void;
  onClose: () => void;
}

const order: Awaited = { type: 'event', selector: { event: 'Order Completed' } };

/** What holds for the whole journey: its aim, who is left alone, who may come again, when people leave. */
export function RulesSide({ definition, problems, editable, focus, onChange, onClose }: Props) {
  const { t } = useWords();
  const topics = useTopics();
  const { aim, reentry = defaults.reentry, exits = [], holdout = defaults.holdout, priority = defaults.priority, horizon = defaults.horizon } = definition;
  const put = (change: Partial<Definition>) => onChange({ ...definition, ...change });
  return (
    <Sheet title={t('journey.rules')} label={t('journey.rules')} focus={focus} onClose={onClose}>
      <Problems problems={problems} />
      <fieldset className="form jform" disabled={!editable}>
        <legend className="sr">{t('journey.rules')}</legend>
        <Line label={t('journey.aim')} help={t('journey.aimHelp')}>
          {aim ? (
            <>
              <AwaitedTokens what={aim.what} onChange={(what) => put({ aim: { ...aim, what } })} />
              <Pick kind="verb" label={t('journey.aimEnds')} value={String(aim.ends !== false)} options={[{ value: 'true', text: t('journey.aimEnds') }, { value: 'false', text: t('journey.aimGoesOn') }]} onChange={(ends) => put({ aim: { ...aim, ends: ends === 'true' } })} />
              <button type="button" className="token drop" aria-label={t('journey.dropAim')} onClick={() => put({ aim: undefined })}>
                ×
              </button>
            </>
          ) : (
            <button type="button" className="link" onClick={() => put({ aim: { what: order } })}>
              {t('journey.addAim')}
            </button>
          )}
        </Line>
        <Line label={t('journey.heldOut')} help={t('journey.holdoutHelp')}>
          <Amount label={t('journey.holdout')} value={holdout / 100} min={0} max={50} unit="%" onChange={(share) => put({ holdout: Math.round(share * 100) })} />
        </Line>
        <Line label={t('journey.reentry')}>
          <ReentryTokens reentry={reentry} onChange={(next) => put({ reentry: next })} />
        </Line>
        <Line label={t('journey.exits')} help={t('journey.exitsHelp')}>
          <ul className="jarms">
            {exits.map((what, i) => (
              <li key={i}>
                <AwaitedTokens what={what} onChange={(next) => put({ exits: exits.with(i, next) })} />
                <button type="button" className="token drop" aria-label={t('journey.dropExit', { n: i + 1 })} onClick={() => put({ exits: exits.filter((_, j) => j !== i) })}>
                  ×
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="link" onClick={() => put({ exits: [...exits, order] })}>
            {t('journey.addExit')}
          </button>
        </Line>
        <Line label={t('journey.theme')} help={t('journey.themeHelp')}>
          <Text label={t('journey.theme')} value={definition.theme ?? ''} known={topics} onChange={(theme) => put({ theme: theme.slice(0, 40) || undefined })} />
        </Line>
        <Line label={t('journey.priority')} help={t('journey.priorityHelp')}>
          <Amount label={t('journey.priority')} value={priority} min={0} max={100} whole onChange={(next) => put({ priority: next })} />
        </Line>
        <Line label={t('journey.horizon')} help={t('journey.horizonHelp')}>
          <LengthTokens label={t('journey.horizon')} value={horizon} onChange={(next) => put({ horizon: next })} />
        </Line>
      </fieldset>
    </Sheet>
  );
}

function ReentryTokens({ reentry, onChange }: { reentry: Reentry; onChange: (reentry: Reentry) => void }) {
  const { t } = useWords();
  const options = (['once', 'after', 'each'] as const).map((value) => ({ value, text: t(`journey.reentry.${value}`) }));
  return (
    <>
      <Pick kind="verb" label={t('journey.reentry')} value={reentry.type} options={options} onChange={(type) => onChange(type === 'after' ? { type, pause: 'P30D' } : { type: type as 'once' | 'each' })} />
      {reentry.type === 'after' && <LengthTokens label={t('journey.pause')} value={reentry.pause} onChange={(pause) => onChange({ ...reentry, pause })} />}
    </>
  );
}
