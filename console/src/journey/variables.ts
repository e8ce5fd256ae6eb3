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

type Say = (family: string, name: string) => string;

/** The word for a name such as `coupon.code`, `trait.city`, `event.total`. */
export function sayVariable(name: string, said: Say): string {
  const [family, ...rest] = name.split('.');
  const last = rest.join('.');
  if (family === 'trait') return said('trait', last);
  return family === 'event' ? said('property', last) : said('journey.variable', name);
}

/**
 * Everybody's own, those of a coupon, and, when every way in is by an event, what that event tells.
 *
 * @param said a word for a name of a family, e.g. `trait`, `property`
 */
export function variablesOf(definition: Definition, words: Vocabulary, said: Say): Variable[] {
  const entries = definition.nodes.flatMap((node) => (node.type === 'entry' ? [node.trigger] : []));
  const events = entries.flatMap((trigger) => (trigger.type === 'event' ? [trigger.selector.event] : []));
  const byEvent = events.length > 0 && events.length === entries.length;
  const properties = byEvent ? words.events.filter((event) => events.includes(event.name)).flatMap((event) => event.properties.map((property) => property.name)) : [];
  const coupon = definition.nodes.some((node) => node.type === 'coupon') ? ['coupon.code', 'coupon.name', 'coupon.until'] : [];
  const told = [...new Set(properties)].filter((name) => !name.includes('['));
  return ['name', 'brand', 'preferences', ...coupon, ...words.traits.map(({ name }) => `trait.${name}`), ...told.map((name) => `event.${name}`)].map((name) => ({ name, text: sayVariable(name, said) }));
}
