import type { Rule } from '../../api/types/rule';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Equal rules give equal text: what is empty is left out, sets are sorted. */
export function canonical(rule: Rule | null): string {
  return JSON.stringify(tidy(rule as unknown as Json));
}

function tidy(value: Json): Json {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string') ? [...value].sort() : value.map(tidy);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([name, each]) => each !== null && each !== undefined && !(name === 'where' && Array.isArray(each) && each.length === 0));
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, tidy(each)]));
}
