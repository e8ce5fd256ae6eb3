/** The address of the people behind a number, from the query the server gives. */
export function peopleOf(query: string): string {
  return query === '' ? '/people' : `/people?${query}`;
}
