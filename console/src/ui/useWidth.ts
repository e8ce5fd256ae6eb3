import { useLayoutEffect, useRef, useState } from 'react';

/** The width a drawing really has, so that its text keeps its size. */
export function useWidth<T extends HTMLElement>(start = 1200) {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(start);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry.contentRect.width)));
    watch.observe(element);
    setWidth(Math.round(element.getBoundingClientRect().width));
    return () => watch.disconnect();
  }, []);
  return { ref, width };
}
