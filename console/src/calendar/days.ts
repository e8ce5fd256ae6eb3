import { weekdays } from '../api/types/journey';

const DAY = 86_400_000;

/** A local date so many days on. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The seven days of the week that begins on this Monday. */
export function daysOf(monday: string): { date: string; weekday: (typeof weekdays)[number] }[] {
  return weekdays.map((weekday, i) => ({ date: addDays(monday, i), weekday }));
}
