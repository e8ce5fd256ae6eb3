/** The first character of a masked name on soft water. */
export function Avatar({ name, size = 32 }: { name: string; size?: number }) {
  return (
    <span className="avatar" aria-hidden="true" style={{ width: size, height: size, fontSize: Math.round(size * 0.42) }}>
      {name.trim().charAt(0) || '·'}
    </span>
  );
}
