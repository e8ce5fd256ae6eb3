import { beforeEach, expect, it } from 'vitest';
import { clock, day, daysAfter, daysBetween, lasted, moment, showTimesIn, startOfDay } from './time';

beforeEach(() => showTimesIn('Asia/Shanghai'));
const now = new Date('2026-11-22T06:32:07Z');

it('is told in the zone of the brand', () => expect(clock('2026-11-22T06:32:07Z')).toBe('14:32:07'));
it('midnight is 00, not 24', () => expect(clock('2026-11-21T16:00:00Z')).toBe('00:00:00'));
it('leaves out this year only', () => {
  expect(day('2026-02-14T04:00:00Z', now)).toBe('02-14');
  expect(moment('2025-02-14T04:00:00Z', now)).toBe('2025-02-14 12:00');
});
it('counts days by the calendar, not by hours', () =>
  expect(daysBetween('2026-11-21T15:59:00Z', '2026-11-21T16:01:00Z')).toBe(1));
it('shows a dash for a time that is not known', () => expect(day(null)).toBe('—'));

it('a day begins at midnight of the brand', () => expect(startOfDay('2026-11-22')).toBe('2026-11-21T16:00:00.000Z'));
it('also when the clock is put forward or back that day', () => {
  showTimesIn('Europe/Berlin');
  expect(['2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26'].map(startOfDay)).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
});
it('steps over the ends of months', () => expect([daysAfter('2026-11-30', 1), daysAfter('2026-03-01', -1)]).toEqual(['2026-12-01', '2026-02-28']));
it('tells how long something lasted', () => {
  expect(lasted('2026-11-22T04:06:00Z', now)).toEqual({ days: 0, hours: 2, minutes: 26 });
  expect(lasted('2026-11-20T04:06:00Z', now)).toEqual({ days: 2, hours: 2, minutes: 26 });
  expect(lasted(null, now)).toBeNull();
});
