import type { Reading } from '../../api/types/rule';
import { useWords } from '../../i18n';

/** The whole rule in plain words. */
export function Readback({ reading, old }: { reading: Reading | undefined; old: boolean }) {
  const { t, pick } = useWords();
  return (
    <div className={`box readback${old ? ' old' : ''}`} data-testid="readback">
      <span className="caption">{t('rule.reads')}</span>
      <p aria-live="polite">{pick(reading?.sentence) || '—'}</p>
    </div>
  );
}
