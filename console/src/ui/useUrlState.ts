import { useSearchParams } from 'react-router';

/** Filters live in the address, so that Back, reload and a sent link keep them. */
export function useUrlState() {
  const [params, setParams] = useSearchParams();
  return {
    read: (name: string, fallback = '') => params.get(name) ?? fallback,
    page: Math.max(1, Number(params.get('page')) || 1),
    write: (changes: Record<string, string | number | null>, replace = false) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (!('page' in changes)) next.delete('page');
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === '' || (name === 'page' && value === 1)) next.delete(name);
            else next.set(name, String(value));
          }
          return next;
        },
        { replace },
      ),
  };
}
