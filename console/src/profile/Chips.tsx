import { useSearchParams } from 'react-router';
import { type Key, useWords } from '../i18n';
import { moment } from '../format/time';
import { useUrlState } from '../ui/useUrlState';
import { behind } from './behind';

/** Filters that only people with a score have. */
export const SCORED = ['cell', 'segment', 'tier', 'quadrant', 'wave'];
const NOT_FILTERS = ['q', 'sort', 'page', 'size'];
/** The people behind a number: one condition in three parts, taken off together. */
const BEHIND = ['who', 'without', 'at'];
const NAMED: Record<string, string> = { segment: 'segment', tier: 'tier', quadrant: 'quadrant' };

/** Where the reader came from: each condition as a chip that can be taken off. */
export function Chips() {
  const { t, code } = useWords();
  const [params] = useSearchParams();
  const url = useUrlState();
  const filters = [...params].filter(([name]) => !NOT_FILTERS.includes(name));
  const shown = (name: string, raw: string) => {
    if (name === 'at') return moment(raw);
    const set = behind(raw);
    return set ? t(set.key, { a: set.a, b: set.b }) : raw;
  };
  return (
    <>
      {filters.map(([name, raw]) => {
        const value = BEHIND.includes(name) ? shown(name, raw) : NAMED[name] ? code(NAMED[name], raw) : raw;
        const text = SCORED.includes(name) || BEHIND.includes(name) ? t(`chip.${name}` as Key, { value }) : t('chip.other', { name, value });
        return (
          <span className="chip" key={name}>
            {text}
            <button type="button" aria-label={t('chip.remove', { what: text })} onClick={() => url.write(BEHIND.includes(name) ? { who: null, without: null, at: null } : { [name]: null })}>
              ×
            </button>
          </span>
        );
      })}
    </>
  );
}
