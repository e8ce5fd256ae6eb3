import { createContext, useContext } from 'react';
import type { Definition } from '../api/types/journey';
import type { Vocabulary } from '../api/types/rule';

export interface Variable {
  name: string;
  text: string;
}

/** What texts of the journey may name. */
export const VariablesContext = createContext<Variable[]>([]);

export function useVariables(): Variable[] {
  return useContext(VariablesContext);
}

/**
 * Everybody's own, those of a coupon, and, when every way in is by an event, what that event tells.
 *
 * @param said a word for a name of a family, e.g. `trait`, `property`
 */
export function variablesOf(definition: Definition, words: Vocabulary, said: (family: string, name: string) => string): Variable[] {
  const entries = definition.nodes.flatMap((node) => (node.type === 'entry' ? [node.trigger] : []));
  const events = entries.flatMap((trigger) => (trigger.type === 'event' ? [trigger.selector.event] : []));
  const byEvent = events.length > 0 && events.length === entries.length;
  const properties = byEvent ? words.events.filter((event) => events.includes(event.name)).flatMap((event) => event.properties.map((property) => property.name)) : [];
  const coupon = definition.nodes.some((node) => node.type === 'coupon') ? ['coupon.code', 'coupon.name', 'coupon.until'] : [];
  return [
    ...['name', 'brand', 'preferences', ...coupon].map((name) => ({ name, text: said('journey.variable', name) })),
    ...words.traits.map(({ name }) => ({ name: `trait.${name}`, text: said('trait', name) })),
    ...[...new Set(properties)].filter((name) => !name.includes('[')).map((name) => ({ name: `event.${name}`, text: said('property', name) })),
  ];
}
