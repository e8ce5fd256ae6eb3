import { describe, expect, it } from 'vitest';
import { addDays, daysOf } from './days';

describe('days of a week', () => {
  it('go over months and years', () => {
    expect(addDays('2026-12-28', 7)).toBe('2027-01-04');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
  it('are seven, from Monday on', () => {
    expect(daysOf('2026-11-23').map((day) => day.date)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29']);
  });
});
