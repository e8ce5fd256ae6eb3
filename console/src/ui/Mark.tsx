/** The ring with a wave: water that returns. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 24 24" fill="none" strokeWidth="2.1" strokeLinecap="round" aria-hidden="true">
      <path d="M19.2 5.700A9.8 9.8 0 1 0 21.8 12" />
      <circle cx="20" cy="4.9" r="1.5" className="mark-drop" />
      <path d="M3 12.600c3-2.6 5.2-2.7 8.4-.5s5.9 2 9.7-.8" />
    </svg>
  );
}
