/** Lengths of time as people say them: so many of one unit. The JSON form is ISO 8601 without months and years. */
export const units = ['minute', 'hour', 'day'] as const;
export type Unit = (typeof units)[number];

export interface Length {
  amount: number;
  unit: Unit;
}

const minutes: Record<Unit, number> = { minute: 1, hour: 60, day: 1440 };

const form = /^P(?!$)(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export function isDuration(text: string): boolean {
  return form.test(text);
}

/** In the largest unit that leaves no rest; parts of a minute count as a whole one. */
export function lengthOf(duration: string): Length {
  const found = form.exec(duration);
  const [days, hours, mins, seconds] = (found ?? []).slice(1).map((part) => Number(part ?? 0));
  if (!found) return { amount: 0, unit: 'day' };
  const total = days * 1440 + hours * 60 + mins + Math.ceil(seconds / 60);
  const unit = [...units].reverse().find((each) => total % minutes[each] === 0) ?? 'minute';
  return { amount: total / minutes[unit], unit };
}

export function durationOf({ amount, unit }: Length): string {
  return unit === 'day' ? `P${amount}D` : unit === 'hour' ? `PT${amount}H` : `PT${amount}M`;
}
