import type { HeldBack } from '../api/types/rehearsal';
import { exact } from '../format/number';
import { useWords } from '../i18n';

/** Sorted bars with their numbers. */
export function Reasons({ reasons, onPick }: { reasons: HeldBack[]; onPick: (title: string, reason: string) => void }) {
  const { t, pick } = useWords();
  if (reasons.length === 0) return <p className="caption">{t('rehearsal.noneHeldBack')}</p>;
  const most = Math.max(...reasons.map((reason) => reason.touches));
  return (
    <ul className="rreasons">
      {reasons.map((reason) => (
        <li key={reason.code}>
          <button type="button" onClick={() => onPick(pick(reason), reason.code)} data-testid={`because-${reason.code}`}>
            <span>{pick(reason)}</span>
            <span className="caption num">{reason.deferred > 0 ? t('rehearsal.deferred', { n: exact(reason.deferred) }) : ''}</span>
            <span className="strong num">{exact(reason.touches)}</span>
          </button>
          <i aria-hidden="true" style={{ width: `${(reason.touches / most) * 100}%` }} />
        </li>
      ))}
    </ul>
  );
}
