import { lasted } from '../format/time';
import { useWords } from '../i18n';

/** How long something lasted, in its two largest units. */
export function useLength() {
  const { t } = useWords();
  return (from: string | null, to: string | Date | null = new Date()): string => {
    const length = lasted(from, to);
    if (length === null) return '—';
    const { days, hours, minutes } = length;
    if (days > 0) return t('guard.days', { d: days, h: hours });
    if (hours === 0 && minutes === 0) return t('guard.moment');
    return hours > 0 ? t('guard.hours', { h: hours, m: minutes }) : t('guard.minutes', { m: minutes });
  };
}
