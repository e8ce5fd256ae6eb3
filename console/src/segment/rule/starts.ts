import type { Leaf, LeafType, Vocabulary } from '../../api/types/rule';
import { firstTest, testFor } from './valueTests';

/** The kinds of condition in the order they are offered; journeys, experiments and channel codes join when their stages do. */
export const offered: { group: 'does' | 'is' | 'known' | 'other'; types: LeafType[] }[] = [
  { group: 'does', types: ['metric', 'sequence'] },
  { group: 'is', types: ['hasFigure', 'inSegment', 'inTier', 'hasTag', 'prefers'] },
  { group: 'known', types: ['hasTrait', 'hasIdentity', 'hasConsent'] },
  { group: 'other', types: ['inAudience', 'inBucket'] },
];

/** A complete condition to start from, or null when there is nothing yet to choose from. */
export function startOf(type: LeafType, words: Vocabulary): Leaf | null {
  const event = (words.events.find((candidate) => candidate.name === 'Order Completed') ?? words.events[0])?.name;
  const first = <T,>(list: T[]): T | undefined => list[0];
  switch (type) {
    case 'metric':
      return event ? { type, of: { event }, window: { type: 'lastDays', days: 90 }, aggregate: 'count', test: testFor('at-least') } : null;
    case 'sequence':
      return event ? { type, first: { event }, window: { type: 'lastDays', days: 90 }, then: { event }, withinDays: 30, negated: true } : null;
    case 'hasFigure':
      return { type, figure: first(words.figures) ?? 'orders', test: testFor('at-least') };
    case 'inSegment':
      return { type, segments: words.segments.slice(0, 1) };
    case 'inTier':
      return { type, tiers: words.tiers.slice(0, 1) };
    case 'hasTag':
      return words.tags[0] ? { type, tag: words.tags[0].id } : null;
    case 'prefers':
      return words.preferences[0] ? { type, preference: words.preferences[0].id, confidence: 0.7 } : null;
    case 'hasTrait':
      return words.traits[0] ? { type, trait: words.traits[0].name, test: firstTest(words.traits[0].type) } : null;
    case 'hasIdentity':
      return words.namespaces[0] ? { type, namespace: words.namespaces[0] } : null;
    case 'hasConsent':
      return words.purposes[0] && words.channels[0] ? { type, purpose: words.purposes[0], channel: words.channels[0], state: 'granted' } : null;
    case 'inAudience':
      return words.audiences[0] ? { type, audience: words.audiences[0].id } : null;
    case 'inBucket':
      return { type, salt: 'a', from: 0, until: 1000 };
    case 'inGroup':
      return { type, groups: [] };
    case 'cameThrough':
      return { type, codes: [] };
    case 'inJourney':
      return { type, journey: '', state: 'in' };
    case 'inExperiment':
      return { type, experiment: '', arm: undefined };
  }
}
