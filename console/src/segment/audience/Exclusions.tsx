import type { Vocabulary } from '../../api/types/rule';
import { useWords } from '../../i18n';

interface Props {
  exclude: string[];
  /** This audience: nothing keeps itself out. */
  self: string | null;
  words: Vocabulary;
  onChange: (exclude: string[]) => void;
}

/** Saved audiences whose members are kept out, whatever the rule says. */
export function Exclusions({ exclude, self, words, onChange }: Props) {
  const { t, pick } = useWords();
  const nameOf = (id: string) => {
    const found = words.audiences.find((audience) => audience.id === id);
    return found ? pick(found) : id;
  };
  const left = words.audiences.filter((audience) => audience.id !== self && !exclude.includes(audience.id));
  if (left.length === 0 && exclude.length === 0) return null;
  return (
    <div className="exclusions" role="group" aria-label={t('audience.exclusions')}>
      <span className="exclude">{t('audience.exclusions')}</span>
      {exclude.map((id) => (
        <button key={id} type="button" className="token subject" aria-label={t('rule.takeOut', { what: nameOf(id) })} onClick={() => onChange(exclude.filter((other) => other !== id))}>
          {nameOf(id)} <span aria-hidden="true">×</span>
        </button>
      ))}
      {left.length > 0 && (
        <select className="token add-token" aria-label={t('audience.addExclusion')} value="" onChange={(event) => event.target.value && onChange([...exclude, event.target.value])}>
          <option value="">{t('audience.addExclusion')}</option>
          {left.map((audience) => (
            <option key={audience.id} value={audience.id}>
              {pick(audience)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
