import type { Cockpit, Reach } from '../api/types/measure';

/** The address of the people behind a number, from the query the server gives. */
export function peopleOf(query: string | null): string | null {
  if (query === null) return null;
  const bare = query.replace(/^\/people/, '').replace(/^\?/, '');
  return bare === '' ? '/people' : `/people?${bare}`;
}

/** A reach of the river opens the same people as the metric that counts them. */
const METRIC_OF: Partial<Record<Reach['stage'], string>> = { acquire: 'new_people', pool: 'people', convert: 'buyers', repurchase: 'repurchase_rate', retain: 'active_people' };

export function riverLinks(cockpit: Cockpit): Partial<Record<Reach['stage'], string>> {
  const links: Partial<Record<Reach['stage'], string>> = {};
  for (const reach of cockpit.river) {
    const metric = cockpit.metrics.find((candidate) => candidate.id === METRIC_OF[reach.stage]);
    const to = peopleOf(metric?.peopleLink ?? null);
    if (to) links[reach.stage] = to;
  }
  links.pool ??= '/people';
  return links;
}
