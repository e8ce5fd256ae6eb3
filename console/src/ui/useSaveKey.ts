import { useEffect } from 'react';

/** ⌘S or Ctrl+S saves what may be saved. */
export function useSaveKey(may: boolean, save: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        if (may) save();
      }
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}
