import './touch.css';
import { Link } from 'react-router';
import { useWords } from '../i18n';
import { useBreaker } from './doors';
import { useLength } from './useLength';

/** In the bar of every page while all promotion is paused; said aloud once. */
export function BreakerPill() {
  const { t } = useWords();
  const length = useLength();
  const breaker = useBreaker().data?.breaker;
  return (
    <>
      <span className="sr" role="alert">
        {breaker?.open ? t('guard.pillSays') : ''}
      </span>
      {breaker?.open && (
        <Link to="/guard" className="pill bad breaker-pill" data-testid="breaker-pill">
          <span className="breaker-dot" aria-hidden="true" />
          {t('guard.pill', { since: length(breaker.at) })}
        </Link>
      )}
    </>
  );
}
