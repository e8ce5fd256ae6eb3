import { useSearchParams } from 'react-router';
import { type Key, useWords } from '../i18n';
import { useUrlState } from '../ui/useUrlState';

/** Filters that only people with a score have. */
export const SCORED = ['cell', 'segment', 'tier', 'quadrant', 'wave'];
const NOT_FILTERS = ['q', 'sort', 'page', 'size'];
const NAMED: Record<string, string> = { segment: 'segment', tier: 'tier', quadrant: 'quadrant' };

/** Where the reader came from: each condition as a chip that can be taken off. */
export function Chips() {
  const { t, code } = useWords();
  const [params] = useSearchParams();
  const url = useUrlState();
  const filters = [...params].filter(([name]) => !NOT_FILTERS.includes(name));
  return (
    <>
      {filters.map(([name, raw]) => {
        const value = NAMED[name] ? code(NAMED[name], raw) : raw;
        const text = SCORED.includes(name) ? t(`chip.${name}` as Key, { value }) : t('chip.other', { name, value });
        return (
          <span className="chip" key={name}>
            {text}
            <button type="button" aria-label={t('chip.remove', { what: text })} onClick={() => url.write({ [name]: null })}>
              ×
            </button>
          </span>
        );
      })}
    </>
  );
}
