import type { Import } from '../api/types/import';
import { type Key, useWords } from '../i18n';

const names: Key[] = ['step.upload', 'step.map', 'step.check', 'step.import', 'step.verify'];

function reached(it: Import, mapping: boolean): number {
  if (mapping) return 1;
  if (it.state === 'checking' || it.state === 'checked') return 2;
  if (it.state === 'importing') return 3;
  return it.state === 'failed' ? (it.counts.eventsNew > 0 ? 3 : 2) : 4;
}

export function Steps({ it, mapping }: { it: Import; mapping: boolean }) {
  const { t } = useWords();
  const now = reached(it, mapping);
  return (
    <ol className="steps">
      {names.map((name, i) => {
        const past = i < now || (i === 4 && now === 4 && it.state === 'done');
        return (
          <li key={name} className={past ? 'past' : i === now ? 'now' : undefined} aria-current={i === now ? 'step' : undefined}>
            <span className="step-mark" aria-hidden="true">
              {past ? (
                <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
                  <path d="M2.2 6.4 5 9l4.8-6" />
                </svg>
              ) : (
                i + 1
              )}
            </span>
            {t(name)}
            {past && <span className="sr">{t('step.done')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
