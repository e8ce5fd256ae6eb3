import { beforeEach, expect, it } from 'vitest';
import { clock, day, daysBetween, moment, showTimesIn } from './time';

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
