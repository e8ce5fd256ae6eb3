import { type RefObject, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const seen = new Map<string, number>();

/** Back returns to where the reader was; a filter that only changes the address does not move the page. */
export function useScrollMemory(box: RefObject<HTMLElement | null>): void {
  const { key } = useLocation();
  const type = useNavigationType();
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const remember = () => seen.set(key, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    if (type === 'PUSH') element.scrollTo({ top: 0 });
    const top = seen.get(key) ?? 0;
    // The page may still be drawing what it had cached.
    const frame = type === 'POP' ? requestAnimationFrame(() => requestAnimationFrame(() => element.scrollTo({ top }))) : 0;
    return () => {
      element.removeEventListener('scroll', remember);
      cancelAnimationFrame(frame);
    };
  }, [box, key, type]);
}
