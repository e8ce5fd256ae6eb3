import './touch.css';
import { Link } from 'react-router';
import { useMay, usePausedAt } from '../api/session';
import { useWords } from '../i18n';
import { useLength } from './useLength';

/** In the bar of every page while all promotion is paused, for everybody; said aloud once. Who may look leads to why. */
export function BreakerPill() {
  const { t } = useWords();
  const length = useLength();
  const at = usePausedAt();
  const may = useMay('TOUCH_READ');
  const shown = at && (
    <>
      <span className="breaker-dot" aria-hidden="true" />
      {t('guard.pill', { since: length(at) })}
    </>
  );
  return (
    <>
      <span className="sr" role="alert">
        {at ? t('guard.pillSays') : ''}
      </span>
      {shown && may && (
        <Link to="/guard" className="pill bad breaker-pill" data-testid="breaker-pill">
          {shown}
        </Link>
      )}
      {shown && !may && (
        <span className="pill bad breaker-pill" title={t('guard.pillMore')} data-testid="breaker-pill">
          {shown}
        </span>
      )}
    </>
  );
}
