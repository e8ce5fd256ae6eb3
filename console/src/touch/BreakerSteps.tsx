import type { BreakerState } from '../api/types/touch';
import { exact } from '../format/number';
import { minuteOf } from '../format/time';
import { useWords } from '../i18n';

/** From the pause to the resumption: what is done, what is now. */
export function BreakerSteps({ state: { breaker, underWay } }: { state: BreakerState }) {
  const { t } = useWords();
  const steps = [
    { name: t('guard.step.paused'), more: `${minuteOf(breaker.at)} · ${breaker.by ?? '—'}`, is: 'done' },
    { name: t('guard.step.underWay'), more: underWay === 0 ? t('guard.step.none') : t('guard.step.left', { n: exact(underWay) }), is: underWay === 0 ? 'done' : 'now' },
    { name: t('guard.step.cause'), more: underWay === 0 ? t('guard.step.now') : '', is: underWay === 0 ? 'now' : 'next' },
    { name: t('guard.step.resume'), more: '', is: 'next' },
  ];
  return (
    <ol className="guard-steps" aria-label={t('guard.steps')}>
      {steps.map((step) => (
        <li key={step.name} className={step.is} aria-current={step.is === 'now' ? 'step' : undefined}>
          <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
            <circle cx="8" cy="8" r="7" />
            {step.is === 'done' && <path d="m5 8.200 2.200 2.200L11.200 6" />}
            {step.is === 'now' && <circle className="core" cx="8" cy="8" r="2.500" />}
          </svg>
          <span>
            <span className="strong">{step.name}</span> <span className="second num">{step.more}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
