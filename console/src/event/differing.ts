/** Numbers of the lines that the other text does not have, each of its lines used once. */
export function differing(lines: string[], other: string[]): Set<number> {
  const left = new Map<string, number>();
  for (const line of other) left.set(bare(line), (left.get(bare(line)) ?? 0) + 1);
  const marked = new Set<number>();
  lines.forEach((line, i) => {
    const count = left.get(bare(line)) ?? 0;
    if (count === 0) marked.add(i);
    else left.set(bare(line), count - 1);
  });
  return marked;
}

/** A comma at the end only says that something follows. */
function bare(line: string): string {
  return line.trim().replace(/,$/, '');
}
