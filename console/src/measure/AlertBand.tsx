import type { Cockpit } from '../api/types/measure';
import { useWords } from '../i18n';

/** What crossed a red line, first and in words. */
export function AlertBand({ alerts }: { alerts: Cockpit['alerts'] }) {
  const { t, pick, code } = useWords();
  if (alerts.length === 0) return null;
  const [first, ...rest] = [...alerts].sort((a, b) => a.level.localeCompare(b.level));
  return (
    <div className={`band ${first.level === 'red' ? 'red' : 'amber'}`} role={first.level === 'red' ? 'alert' : 'status'}>
      <span className={`strong row tight ${first.level === 'red' ? 'bad' : ''}`}>
        <svg width="16" height="15" viewBox="0 0 16 15" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" aria-hidden="true">
          <path d="M8 1.2 15 13.8H1Z" />
          <path d="M8 5.8v4M8 11.6v.6" strokeLinecap="round" />
        </svg>
        {code('cockpit.alert', first.level)}
      </span>
      <span className="alert-words">{pick(first)}</span>
      {rest.length > 0 && (
        <span className="second end" title={rest.map(pick).join('\n')}>
          {t('cockpit.rest', { n: rest.length })}: {rest.slice(0, 2).map(pick).join(' · ')}
        </span>
      )}
    </div>
  );
}
