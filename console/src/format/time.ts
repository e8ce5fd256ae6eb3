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

/** The instant at which a day of the brand, e.g. 2026-11-22, begins. */
export function startOfDay(date: string): string {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  const shown = (instant: number) => Date.parse(`${fullMoment(instant).replace(' ', 'T')}Z`);
  const near = wanted - (shown(wanted) - wanted);
  // The clock may have been put forward or back between the two.
  return new Date(near - (shown(near) - wanted)).toISOString();
}

/** The day so many days after another, e.g. 2026-11-22. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole minutes between two instants, in the largest units that say it: days and hours, hours and minutes, or minutes. */
export function lasted(from: Maybe, to: Maybe = new Date()): { days: number; hours: number; minutes: number } | null {
  if (from === null || from === undefined || to === null || to === undefined) return null;
  const all = Math.max(0, Math.floor((new Date(to).getTime() - new Date(from).getTime()) / 60_000));
  return Number.isNaN(all) ? null : { days: Math.floor(all / 1440), hours: Math.floor(all / 60) % 24, minutes: all % 60 };
}
