import { useEffect } from 'react';

/** W asks why. */
export function useWhyKey(ask: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'w' || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (!(event.target as Element).closest('input, textarea, select, [role="dialog"]')) ask();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
