interface Props {
  value: number;
  redLine: number | null;
  target: number | null;
  low?: number | null;
  high?: number | null;
  past: boolean;
}

/** Where are we against the red line? A bar of water, a vertical red line, a diamond as target. */
export function Gauge({ value, redLine, target, low, high, past }: Props) {
  const top = Math.max(value, redLine ?? 0, target ?? 0, high ?? 0) * 1.12 || 1;
  const at = (x: number) => `${Math.max(0, Math.min(100, (x / top) * 100))}%`;
  const banded = low !== null && low !== undefined && high !== null && high !== undefined;
  return (
    <svg className="gauge" height="16" width="100%" aria-hidden="true">
      <rect x="0" y="6" width="100%" height="4" rx="2" fill="var(--line)" />
      <rect x="0" y="6" width={at(value)} height="4" rx="2" fill={past ? 'var(--red)' : 'var(--water)'} />
      {banded && <rect x={at(low)} y="5" width={`${((high - low) / top) * 100}%`} height="6" rx="3" fill="var(--river2)" opacity="0.55" />}
      {redLine !== null && <rect x={at(redLine)} y="1" width="2" height="14" fill="var(--red)" />}
      {target !== null && (
        <svg x={at(target)} y="8" overflow="visible">
          <path d="M0-4.5 4.5 0 0 4.5-4.5 0Z" fill="var(--surface)" stroke="var(--ink2)" strokeWidth="1.3" />
        </svg>
      )}
    </svg>
  );
}

/** The last weeks as columns; the newest in water. */
export function Weeks({ series }: { series: (number | null)[] }) {
  const top = Math.max(...series.map((value) => value ?? 0), 1e-9);
  const n = series.length;
  return (
    <svg className="gauge" height="18" width="100%" aria-hidden="true">
      {series.map((value, i) => {
        if (value === null) return null;
        const height = Math.max(1.5, (Math.max(0, value) / top) * 16);
        return <rect key={i} x={`${(i / n) * 100}%`} width={`${78 / n}%`} y={17 - height} height={height} rx="1" fill={i === n - 1 ? 'var(--water)' : 'var(--line2)'} />;
      })}
    </svg>
  );
}
