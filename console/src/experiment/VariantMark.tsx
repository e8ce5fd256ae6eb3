/** Shape repeats colour: the control is an indigo square, the first against it a teal circle, others outlined. */
export function VariantMark({ at }: { at: number }) {
  return (
    <svg className="variant-mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {at === 0 ? <rect x="1" y="1" width="10" height="10" fill="var(--dai)" /> : at === 1 ? <circle cx="6" cy="6" r="5.500" fill="var(--water)" /> : at === 2 ? <path d="M6 .500 11.500 11h-11Z" fill="var(--amber-fill)" /> : <path d="M6 .800 11.200 6 6 11.200.800 6Z" fill="none" stroke="var(--ink2)" strokeWidth="1.500" />}
    </svg>
  );
}
