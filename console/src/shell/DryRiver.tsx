/** The bed of the loop as a still drawing, beside the sign-in form. */
export function DryRiver() {
  const strands = Array.from({ length: 13 }, (_, i) => ({ from: 40 + i * 44, to: 262 + i * 6.5, strong: [2, 6, 10].includes(i) }));
  return (
    <svg className="login-river" viewBox="0 0 900 620" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <defs>
        <linearGradient id="login-water" x1="0" x2="1">
          <stop offset="0" stopColor="var(--ramp4)" stopOpacity="0" />
          <stop offset="0.14" stopColor="var(--ramp4)" />
          <stop offset="1" stopColor="var(--ramp7)" />
        </linearGradient>
      </defs>
      {strands.map(({ from, to, strong }) => (
        <path
          key={from}
          d={`M-20 ${from}C140 ${from} 150 ${to} 300 ${to}`}
          fill="none"
          stroke="var(--ramp4)"
          strokeWidth={strong ? 2 : 1}
          opacity={strong ? 0.9 : 0.5}
        />
      ))}
      <path
        d="M290 258C420 250 600 262 930 252V330C760 336 640 352 540 372 440 392 380 352 290 346Z"
        fill="url(#login-water)"
      />
      {[272, 288, 306].map((y, i) => (
        <path
          key={y}
          className="drift"
          d={`M300 ${y}C440 ${y - 4 + i * 6} 620 ${y + i * 5} 930 ${y - 6 + i * 4}`}
          fill="none"
          stroke="#fff"
          strokeOpacity="0.5"
          strokeDasharray="22 30"
        />
      ))}
    </svg>
  );
}
