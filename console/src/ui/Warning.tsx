import type { ReactNode } from 'react';

/** Look at this: a sign, then words. */
export function Warning({ children }: { children: ReactNode }) {
  return (
    <p className="warning">
      <svg width="16" height="15" viewBox="0 0 16 15" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" aria-hidden="true">
        <path d="M8 1.2 15 13.8H1Z" />
        <path d="M8 5.8v4M8 11.6v.6" strokeLinecap="round" />
      </svg>
      <span>{children}</span>
    </p>
  );
}
