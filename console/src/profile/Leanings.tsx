import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { PersonPreferences } from '../api/types/prediction';
import type { Person } from '../api/types/profile';
import { exact, percent } from '../format/number';
import { day } from '../format/time';
import { type Key, useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';

/** Price or quality, and which categories: found in behaviour, with how sure. */
export function Leanings({ person }: { person: Person }) {
  const { t } = useWords();
  const preferences = useQuery({ queryKey: ['person-preferences', person.id], queryFn: () => get<PersonPreferences>(`/api/people/${person.id}/preferences`) });
  return (
    <Section title={t('preference.person')} caption={t('preference.caption')}>
      <Loaded query={preferences} small>
        {(found) => (
          <>
            <Scale found={found} />
            {found.evidence.length > 0 && (
              <dl className="evidence">
                {found.evidence.map((item, i) => (
                  <Item key={i} item={item} />
                ))}
              </dl>
            )}
            <Categories categories={found.categories} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Item({ item }: { item: PersonPreferences['evidence'][number] }) {
  const { pick } = useWords();
  return (
    <div>
      <dt className="dense second">{pick(item.name)}</dt>
      <dd className="dense num">{item.value}</dd>
    </div>
  );
}

/** From price to quality; a hollow mark is no conclusion. */
function Scale({ found }: { found: PersonPreferences }) {
  const { t, pick } = useWords();
  const sure = found.answer === 'price-sensitive' || found.answer === 'quality-seeking';
  return (
    <>
      <p>
        <span className={sure ? 'strong' : 'second'}>{t(`preference.${found.answer}` as Key)}</span> {found.confidence !== null && <span className="caption">{t('preference.sure', { n: percent(found.confidence) })}</span>}
      </p>
      {found.score !== null && (
        <>
          <svg className="leaning" width="100%" height="18" aria-hidden="true">
            <line x1="0" x2="100%" y1="9" y2="9" stroke="var(--line2)" strokeWidth="2" />
            <line x1="50%" x2="50%" y1="3" y2="15" stroke="var(--line2)" strokeWidth="1" />
            <circle cx={`${2 + ((found.score + 1) / 2) * 96}%`} cy="9" r="5" fill={sure ? 'var(--water)' : 'var(--surface)'} stroke={sure ? 'var(--water)' : 'var(--hold)'} strokeWidth="1.6" />
          </svg>
          <div className="row spread caption">
            <span>{t('preference.price-sensitive')}</span>
            <span>{t('preference.quality-seeking')}</span>
          </div>
        </>
      )}
      {found.because && <p className="dense second">{pick(found.because)}</p>}
    </>
  );
}

function Categories({ categories }: { categories: PersonPreferences['categories'] }) {
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
              <i style={{ width: `${Math.min(1, category.affinity) * 100}%` }} />
            </span>
            <span className="dense num right">{percent(category.affinity)}</span>
            <span className="caption">{t('preference.categoryMore', { n: exact(category.orders), day: day(category.lastAt) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
