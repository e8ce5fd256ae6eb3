import { useSession } from '../api/session';
import type { Standing } from '../api/types/segment';
import { exact } from '../format/number';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

export function Scores({ standing, failed }: { standing: Standing | undefined; failed: boolean }) {
  const { t, pick, money } = useWords();
  const { currency } = useSession().brand;
  if (!standing) return failed ? <Section title={t('person.rfm')}><p className="quiet dense">{t('person.rfmNone')}</p></Section> : null;
  const lines: ['R' | 'F' | 'M', number | null, string][] = [
    ['R', standing.r, standing.recencyDays === 0 ? t('person.rToday') : t('person.r', { n: exact(standing.recencyDays) })],
    ['F', standing.f, t('person.f', { n: exact(standing.frequency) })],
    ['M', standing.m, money(standing.monetary, currency)],
  ];
  return (
    <Section title={t('person.rfm')} caption={standing.cell ?? undefined}>
      {standing.r === null ? (
        <p className="quiet dense">{t('person.rfmNone')}</p>
      ) : (
        <ul className="scores">
          {lines.map(([letter, score, text]) => (
            <li key={letter}>
              <span className="strong">{letter}</span>
              <span className="score" role="img" aria-label={t('person.score', { score: letter, n: score ?? 0 })}>
                {[1, 2, 3, 4, 5].map((n) => (
                  <i key={n} className={n <= (score ?? 0) ? 'on' : undefined} />
                ))}
              </span>
              <span className="dense">{text}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="because">
        <h3>{t('person.why')}</h3>
        <p className="dense second">{pick(standing.because) || '—'}</p>
        <p className="caption">
          {t('person.activity', { n: exact(standing.activity90d) })}
          {standing.nextChangeAt && ` · ${t('person.next', { day: fullDay(standing.nextChangeAt) })}`}
        </p>
      </div>
    </Section>
  );
}
