import type { Breaker } from '../api/types/touch';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { useLength } from './useLength';

/** Every pause and every resumption, who and why; newest first. */
export function BreakerPast({ past }: { past: Breaker[] }) {
  const { t } = useWords();
  const length = useLength();
  return (
    <Section title={t('guard.past')} caption={t('guard.pastMore')}>
      {past.length === 0 ? (
        <p className="quiet dense">{t('guard.pastNone')}</p>
      ) : (
        <ol className="guard-past">
          {past.map((change, i) => (
            <li key={change.epoch} className={change.open ? 'open' : ''}>
              <span className="breaker-dot" aria-hidden="true" />
              <div>
                <div className="dense">
                  <span className="strong">{t(change.open ? 'guard.was.open' : 'guard.was.closed')}</span> {change.because}
                </div>
                <div className="caption">
                  {moment(change.at)} · {change.by} · {t('guard.epoch', { n: change.epoch })}
                  {!change.open && past[i + 1]?.open && ` · ${t('guard.wasFor', { length: length(past[i + 1].at, change.at) })}`}
                </div>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
