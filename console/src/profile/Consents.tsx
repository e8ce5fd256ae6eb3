import type { Person } from '../api/types/profile';
import { day } from '../format/time';
import { useWords } from '../i18n';
import { OptOut } from '../touch/OptOut';
import { Section } from '../ui/Section';

/** What the person permitted, and their way out of it. */
export function Consents({ person }: { person: Person }) {
  const { t, code } = useWords();
  const { consents } = person;
  return (
    <Section title={t('person.consents')}>
      {consents.length === 0 ? (
        <p className="quiet dense">{t('person.consentsNone')}</p>
      ) : (
        <ul className="consents">
          {consents.map((consent) => (
            <li key={`${consent.purpose}-${consent.channel}`}>
              <span className={`pill${consent.granted ? '' : ' plain'}`}>
                {code('purpose', consent.purpose)} · {code('channel', consent.channel)} · {consent.granted ? t('consent.yes') : t('consent.no')}
              </span>
              <span className="caption">
                {consent.evidence} · {day(consent.since)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="opt-out">
        <OptOut person={person} />
      </div>
    </Section>
  );
}
