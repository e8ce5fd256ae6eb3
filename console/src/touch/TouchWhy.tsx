import { App, Button } from 'antd';
import { Link } from 'react-router';
import type { TouchExplanation } from '../api/types/touch';
import { fullMoment, moment } from '../format/time';
import { useWords } from '../i18n';
import { WithVariables } from '../journey/WithVariables';
import { GateChecks } from './GateChecks';
import { TouchPill } from './TouchPill';
import { useStep } from './useProgrammes';
import { useVariantNames } from './useVariantNames';

/** The chain: who wished it, which variants it shows, what each rule of the gate saw, and the end; first all of it in one sentence. */
export function TouchWhy({ why }: { why: TouchExplanation }) {
  const { t, code, pick } = useWords();
  const { touch, asked, outcome, verdicts, variants } = why;
  const who = pick(touch.by);
  const step = useStep(asked.programme, asked.version, asked.step);
  const names = useVariantNames();
  const last = verdicts.at(-1);
  const reason = outcome.reason ? pick(outcome.reason) : '';
  const ended = touch.state === 'sent' || touch.state === 'refused' || touch.state === 'unknown';
  return (
    <div className="why-touch" data-testid="why-touch">
      <p className="caption">
        {[pick(touch.name), moment(touch.notBefore), code('channel', touch.channel), t(`touch.kind.${touch.kind}`)].filter(Boolean).join(' · ')}
      </p>
      <p className="note" data-testid="why-sentence">
        {t(`why.says.${touch.state}`, { who, reason, until: moment(touch.dueAt ?? last?.until), at: moment(outcome.lastAttempt ?? outcome.since) })}
      </p>
      <ol className="why-chain">
        <li>
          <div>{step.to ? <Link to={step.to}>{t('why.asked', { who, version: asked.version, step: step.name })}</Link> : t('why.asked', { who, version: asked.version, step: step.name })}</div>
          <div className="caption">
            {[asked.because !== null && t('why.askedBy', { n: asked.because }), t('why.wished', { at: moment(touch.notBefore), expires: moment(why.expires) })].filter(Boolean).join(' · ')}
          </div>
          {why.plannedFor !== touch.person && <div className="caption">{t('why.plannedFor', { n: why.plannedFor })}</div>}
        </li>
        <li>
          {variants.length === 0 && <div>{t('why.noVariant')}</div>}
          {variants.map((variant) => (
            <div key={variant.experiment}>
              {t('why.variant', names(variant.experiment, variant.variant))}
              <div className="caption">{t('why.variantMore', { n: variant.version })}</div>
            </div>
          ))}
        </li>
        <li>
          <div>{t(last ? 'why.gate' : 'why.gateNot')}</div>
          {last && <GateChecks verdicts={verdicts} />}
        </li>
        <li>
          <div className="row tight">
            <TouchPill state={touch.state} /> <span className="num">{fullMoment(outcome.since)}</span>
          </div>
          {reason && <div className="second">{reason}</div>}
          <div className="caption break">
            {[
              outcome.attempts === 1 && ended && t('why.once'),
              outcome.attempts > 1 && t('why.attempts', { n: outcome.attempts }),
              outcome.mayHaveArrivedBefore && t('why.mayRepeat'),
              outcome.receipt && t('why.receipt', { receipt: outcome.receipt }),
              outcome.advisor && t('why.advisor', { who: outcome.advisor }),
              touch.dueAt && t('why.next', { at: moment(touch.dueAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </li>
      </ol>
      <div className="why-text">
        <div className="caption">
          {t('why.text')} · {t('why.textMore')}
        </div>
        <p className="box dense">
          <WithVariables text={why.text} />
        </p>
        {why.url && <p className="caption break">{why.url}</p>}
      </div>
      {touch.state === 'sent' && <Answer text={t(`why.answer.${touch.kind}`, { channel: code('channel', touch.channel) })} />}
      <div className="row">
        <Link to={`/touches?person=${touch.person}`}>{t('why.ledger')}</Link>
        <a href={`/api/touches/${encodeURIComponent(touch.key)}`} target="_blank" rel="noreferrer">
          {t('why.json')}
        </a>
      </div>
    </div>
  );
}

/** Words for the customer who asks. */
function Answer({ text }: { text: string }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    void message.success(t('ui.copied'));
  };
  return (
    <div className="note">
      <div className="row spread">
        <span className="caption">{t('why.answer')}</span>
        {'clipboard' in navigator && (
          <Button size="small" onClick={() => void copy()}>
            {t('ui.copy')}
          </Button>
        )}
      </div>
      <p className="dense">{text}</p>
    </div>
  );
}
