import type { Consent } from '../api/types/profile';
import { day } from '../format/time';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

export function Consents({ consents }: { consents: Consent[] }) {
  const { t, code } = useWords();
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
    </Section>
  );
}
