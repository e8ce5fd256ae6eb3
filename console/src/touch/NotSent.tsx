import { Link } from 'react-router';
import type { TouchSum } from '../api/types/touch';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { byReason } from './sums';

/** How many were held back for each reason; a reason opens its touches. */
export function NotSent({ sums, from }: { sums: TouchSum[]; from: string }) {
  const { t, pick } = useWords();
  const reasons = byReason(sums);
  const most = Math.max(1, ...reasons.map((row) => row.touches));
  return (
    <Section title={t('guard.reasons')} caption={t('guard.reasonsMore')}>
      {reasons.length === 0 ? (
        <p className="quiet dense">{t('guard.reasonsNone')}</p>
      ) : (
        <ul className="bars reasons">
          {reasons.map(({ reason, touches, deferred }) => (
            <li key={reason.code}>
              <span className="line">
                <Link to={`/touches?reason=${reason.code}&from=${from}`}>{pick(reason)}</Link>
                <span className="nowrap">
                  {deferred > 0 && <span className="caption">{t('guard.reasonDeferred', { n: exact(deferred) })}</span>} <span className="strong num">{exact(touches)}</span>
                </span>
              </span>
              <span className="track watch">
                <i style={{ width: `${(touches / most) * 100}%` }} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
