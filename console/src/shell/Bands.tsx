import { Link } from 'react-router';
import { useMay, useStatus } from '../api/session';
import { exact } from '../format/number';
import { useWords } from '../i18n';

/** What concerns every page: the demo brand on its way in, events nobody could apply. */
export function Bands() {
  const { t } = useWords();
  const { data } = useStatus();
  const operate = useMay('OPERATE');
  if (!data) return null;
  const { demo, parkedEvents } = data;
  return (
    <>
      {demo.state === 'loading' && (
        <div className="band water" role="status">
          <strong>{t('shell.loadingDemo')}</strong>
          <progress value={demo.done} max={Math.max(demo.total, 1)} aria-label={t('shell.loadingDemo')} />
          <span className="num">
            {exact(demo.done)} / {exact(demo.total)}
          </span>
          <span className="second">{t('shell.loadingDemoMore')}</span>
        </div>
      )}
      {parkedEvents > 0 && operate && (
        <div className="band amber" role="status">
          <span className="strong">{t('shell.parked', { n: exact(parkedEvents) })}</span>
          <Link className="end" to="/settings/operations">
            {t('shell.parkedLook')} →
          </Link>
        </div>
      )}
    </>
  );
}
