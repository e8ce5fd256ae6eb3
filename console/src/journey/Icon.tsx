import { icons } from './kinds';

export function Icon({ kind }: { kind: keyof typeof icons }) {
  return (
    <svg className="jicon" width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.500" strokeLinecap="round" strokeLinejoin="round" strokeDasharray={kind === 'held-out' ? '2 2.300' : undefined} aria-hidden="true">
      <path d={icons[kind]} />
    </svg>
  );
}
