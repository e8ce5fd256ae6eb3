import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { CategoryAffinity, PersonPreferences, SignalSeen } from '../api/types/preference';
import type { Person } from '../api/types/profile';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';

/** Scores beyond this many standard deviations stand at the end of the scale. */
const REACH = 2.5;

/** Price or quality, and which categories: found in behaviour, with how sure. */
export function Leanings({ person }: { person: Person }) {
  const { t } = useWords();
  const preferences = useQuery({ queryKey: ['person-preferences', person.id], queryFn: () => get<PersonPreferences>(`/api/people/${person.id}/preferences`) });
  return (
    <Section title={t('preference.person')} caption={t('preference.caption')}>
      <Loaded query={preferences} small>
        {(found) => (
          <>
            <Leaning found={found} />
            <Signals signals={found.evidence} />
            <Categories categories={found.categories} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** From quality to price with its uncertainty; a hollow mark is no conclusion. */
function Leaning({ found }: { found: PersonPreferences }) {
  const { t, pick } = useWords();
  const sure = found.answer === 'price-sensitive' || found.answer === 'quality-seeking';
  const confidence = found.confidence?.[found.answer];
  const at = (score: number) => `${4 + ((Math.max(-REACH, Math.min(REACH, score)) + REACH) / (2 * REACH)) * 92}%`;
  const colour = sure ? 'var(--water)' : 'var(--hold)';
  return (
    <>
      <p>
        <span className={sure ? 'strong' : 'second'}>{pick(found.words)}</span> {confidence !== undefined && <span className="caption">{t('preference.sure', { n: percent(confidence) })}</span>}
      </p>
      {found.score !== null && found.deviation !== null ? (
        <>
          <svg className="leaning" width="100%" height="18" aria-hidden="true">
            <line x1="0" x2="100%" y1="9" y2="9" stroke="var(--line)" strokeWidth="2" />
            <line x1="50%" x2="50%" y1="3" y2="15" stroke="var(--line2)" strokeWidth="1" />
            <line x1={at(found.score - 2 * found.deviation)} x2={at(found.score + 2 * found.deviation)} y1="9" y2="9" stroke={colour} strokeWidth="2" />
            <circle cx={at(found.score)} cy="9" r="5" fill={sure ? colour : 'var(--surface)'} stroke={colour} strokeWidth="1.6" />
          </svg>
          <div className="row spread caption">
            <span>{t('preference.quality-seeking')}</span>
            <span>{t('preference.price-sensitive')}</span>
          </div>
        </>
      ) : (
        <p className="caption">{t('preference.few', { n: exact(found.orders) })}</p>
      )}
    </>
  );
}

function Signals({ signals }: { signals: SignalSeen[] }) {
  const { t, pick } = useWords();
  if (signals.length === 0) return null;
  return (
    <dl className="evidence">
      {[...signals]
        .sort((a, b) => b.weight - a.weight)
        .map((signal) => (
          <div key={signal.signal} title={pick(signal.sentence)}>
            <dt className="dense second">{pick(signal.name)}</dt>
            <dd className="dense num">
              {exact(signal.hits)}/{exact(signal.of)} <span className="caption">{t('preference.pool', { n: percent(signal.pool) })}</span>
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Categories({ categories }: { categories: CategoryAffinity[] }) {
  const { t } = useWords();
  if (categories.length === 0) return null;
  return (
    <>
      <h3 className="categories-head">{t('preference.categories')}</h3>
      <ul className="categories">
        {categories.slice(0, 5).map((category) => (
          <li key={category.category}>
            <span className="dense">{category.category}</span>
            <span className="track" aria-hidden="true">
              <i style={{ width: `${Math.min(1, category.share) * 100}%` }} />
            </span>
            <span className="dense num right">{percent(category.share)}</span>
            <span className="caption">{t('preference.above', { n: percent(category.confidence) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
