import type { AudienceCount, SizeOfDay } from '../../api/types/audience';
import { change, exact, percent } from '../../format/number';
import { day } from '../../format/time';
import { useWords } from '../../i18n';

/** The one live figure of the page. */
export function Headcount({ count, old, history }: { count: AudienceCount | undefined; old: boolean; history: SizeOfDay[] }) {
  const { t } = useWords();
  return (
    <section className="section headcount">
      <div>
        <h2 className="caption">{t('audience.now')}</h2>
        <p className={old ? 'old' : undefined} aria-live="polite" data-testid="audience-count">
          <span className="figure">{exact(count?.count)}</span> {t('ui.people')}
        </p>
        <p className="caption num">
          {count ? t('audience.facts', { share: percent(count.total > 0 ? count.count / count.total : null), ms: count.ms < 10 ? count.ms.toFixed(1) : exact(count.ms) }) : '—'}
        </p>
      </div>
      {history.length > 1 && <Sizes history={history} />}
    </section>
  );
}

/** The size of the saved audience by day. */
function Sizes({ history }: { history: SizeOfDay[] }) {
  const { t, language } = useWords();
  const last = history[history.length - 1];
  const before = history[history.length - 2];
  const high = Math.max(...history.map((size) => size.people));
  const low = Math.min(...history.map((size) => size.people));
  const x = (i: number) => 4 + (i / (history.length - 1)) * 132;
  const y = (people: number) => 36 - (high === low ? 16 : ((people - low) / (high - low)) * 30);
  const line = history.map((size, i) => `${x(i)},${y(size.people)}`).join(' ');
  return (
    <figure className="sizes-by-day">
      <svg width="140" height="42" viewBox="0 0 140 42" role="img" aria-label={t('audience.sizesSay', { from: exact(history[0].people), to: exact(last.people), days: history.length })}>
        <polyline points={line} fill="none" stroke="var(--water)" strokeWidth="1.6" strokeLinejoin="round" />
        <circle cx={x(history.length - 1)} cy={y(last.people)} r="3.5" fill="var(--water)" />
      </svg>
      <figcaption className="caption">
        <span>{day(history[0].day)}</span>
        <span>{t('audience.today', { change: change(last.people - before.people, 'count', language) })}</span>
      </figcaption>
    </figure>
  );
}
