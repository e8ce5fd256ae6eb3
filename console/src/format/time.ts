/** Times are shown in the brand's zone, whatever zone the browser is in. */
let zone = 'Asia/Shanghai';

/** Set once at sign-in from the brand. */
export function showTimesIn(timeZone: string): void {
  zone = timeZone;
}

type Maybe = string | number | Date | null | undefined;

function parts(value: Maybe): Record<string, string> | null {
  if (value === null || value === undefined) return null;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return null;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value]));
}

/** 14:32:07 */
export function clock(value: Maybe): string {
  const p = parts(value);
  return p ? `${p.hour}:${p.minute}:${p.second}` : '—';
}

/** 14:32 */
export function minuteOf(value: Maybe): string {
  const p = parts(value);
  return p ? `${p.hour}:${p.minute}` : '—';
}

/** 11-22, or 2025-11-22 when the year is not this one. */
export function day(value: Maybe, now: Date = new Date()): string {
  const p = parts(value);
  if (!p) return '—';
  return p.year === parts(now)?.year ? `${p.month}-${p.day}` : `${p.year}-${p.month}-${p.day}`;
}

/** 2026-11-22 */
export function fullDay(value: Maybe): string {
  const p = parts(value);
  return p ? `${p.year}-${p.month}-${p.day}` : '—';
}

/** 11-22 14:32, with the year when it is not this one. */
export function moment(value: Maybe, now: Date = new Date()): string {
  const p = parts(value);
  return p ? `${day(value, now)} ${p.hour}:${p.minute}` : '—';
}

/** 2026-11-22 14:32:07 */
export function fullMoment(value: Maybe): string {
  const p = parts(value);
  return p ? `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}:${p.second}` : '—';
}

/** Whole days between two instants, counted by calendar days of the brand. */
export function daysBetween(from: Maybe, to: Maybe = new Date()): number | null {
  const a = fullDay(from);
  const b = fullDay(to);
  if (a === '—' || b === '—') return null;
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}
