import { touchKinds, touchStates, type TouchSum } from '../api/types/touch';
import { useWords } from '../i18n';
import type { useUrlState } from '../ui/useUrlState';
import { nothing } from './filter';
import { byReason } from './sums';
import { useProgrammes } from './useProgrammes';

interface Props {
  url: ReturnType<typeof useUrlState>;
  /** Reasons and channels that occur. */
  sums: TouchSum[];
  filtered: boolean;
}

/** Which touches; the choice lives in the address. */
export function TouchFilters({ url, sums, filtered }: Props) {
  const { t, code, pick } = useWords();
  const programmes = useProgrammes();
  const channels = [...new Set(sums.map((sum) => sum.channel))].sort();
  const reasons = byReason(sums).map(({ reason }) => ({ value: reason.code, text: pick(reason) }));
  const choices = [
    { name: 'programme', options: programmes.all },
    { name: 'kind', options: touchKinds.map((value) => ({ value, text: t(`touch.kind.${value}`) })) },
    { name: 'channel', options: channels.map((value) => ({ value, text: code('channel', value) })) },
    { name: 'state', options: touchStates.map((value) => ({ value, text: t(`touch.state.${value}`) })) },
    { name: 'reason', options: reasons },
  ] as const;
  return (
    <div className="object touch-filters">
      {choices.map(({ name, options }) => {
        const chosen = url.read(name);
        const known = options.some((option) => option.value === chosen);
        return (
          <select key={name} className={`token ${chosen ? 'value' : 'subject'}`} aria-label={t(`touches.filter.${name}`)} value={chosen} onChange={(event) => url.write({ [name]: event.target.value }, true)}>
            <option value="">{t('touches.filter.all', { what: t(`touches.filter.${name}`) })}</option>
            {chosen && !known && <option value={chosen}>{chosen}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
        );
      })}
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className="row tight dense">
          {t(`touches.${name}`)}
          <input type="date" className={`token ${url.read(name) ? 'value' : 'subject'}`} value={url.read(name)} onChange={(event) => url.write({ [name]: event.target.value }, true)} />
        </label>
      ))}
      {url.read('person') && <span className="pill">{t('touches.person', { name: `#${url.read('person')}` })}</span>}
      {filtered && (
        <button type="button" className="link dense" onClick={() => url.write(nothing)}>
          {t('touches.clear')}
        </button>
      )}
    </div>
  );
}
