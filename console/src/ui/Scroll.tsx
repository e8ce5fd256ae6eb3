import { type ReactNode, useEffect, useRef, useState } from 'react';

interface Props {
  /** Says what scrolls, for those who come to it by keyboard. */
  label: string;
  className?: string;
  children: ReactNode;
}

/** Something wide that may scroll sideways; it takes focus only when it does. */
export function Scroll({ label, className = '', children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth + 1));
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={box} className={`scroll ${className}`} {...(wide ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}>
      {children}
    </div>
  );
}
