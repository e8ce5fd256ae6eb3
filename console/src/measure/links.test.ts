import { expect, it } from 'vitest';
import { peopleOf } from './links';

it('leads to the people page with the query of the server', () => {
  expect(peopleOf('who=seen&without=active-90d')).toBe('/people?who=seen&without=active-90d');
  expect(peopleOf('')).toBe('/people');
});
