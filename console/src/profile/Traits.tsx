import type { Person } from '../api/types/profile';
import { day } from '../format/time';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

export function Traits({ traits }: { traits: Person['traits'] }) {
  const { t, code } = useWords();
  const written = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'boolean' ? t(value ? 'ui.yes' : 'ui.no') : JSON.stringify(value));
  return (
    <Section title={t('person.traits')}>
      {traits.length === 0 ? (
        <p className="quiet dense">{t('person.traitsNone')}</p>
      ) : (
        <table className="traits">
          <tbody>
            {traits.map((trait) => (
              <tr key={trait.name}>
                <th scope="row">
                  <span className="pill" title={trait.name}>
                    {code('trait', trait.name)}
                  </span>
                </th>
                <td className="dense break">{written(trait.value)}</td>
                <td className="caption">{day(trait.since)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
