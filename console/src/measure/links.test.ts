import { expect, it } from 'vitest';
import type { Cockpit, Metric } from '../api/types/measure';
import { peopleOf, riverLinks } from './links';

it('takes a query with or without its question mark', () => {
  expect(peopleOf('sort=last')).toBe('/people?sort=last');
  expect(peopleOf('?tier=silent')).toBe('/people?tier=silent');
  expect(peopleOf('/people?tier=silent')).toBe('/people?tier=silent');
  expect(peopleOf('')).toBe('/people');
  expect(peopleOf(null)).toBeNull();
});

it('a reach opens the people of the metric that counts them, and no others', () => {
  const cockpit = {
    river: [{ stage: 'pool', people: 5, leak: null }, { stage: 'convert', people: 2, leak: null }, { stage: 'refer', people: null, leak: null }],
    metrics: [{ id: 'buyers', peopleLink: 'orders=1' } as Metric],
  } as unknown as Cockpit;
  expect(riverLinks(cockpit)).toEqual({ pool: '/people', convert: '/people?orders=1' });
});
