// The rule language as JSON: docs/reference/rule.schema.json.
import type { Words } from './words';

export type Comparison = 'less' | 'at-most' | 'equal' | 'not-equal' | 'at-least' | 'more';

export type ValueTest =
  | { type: 'exists' }
  | { type: 'missing' }
  | { type: 'compare'; how: Comparison; with: number }
  | { type: 'between'; low: number; high: number }
  | { type: 'oneOf'; values: string[] }
  | { type: 'noneOf'; values: string[] }
  | { type: 'contains'; part: string }
  | { type: 'startsWith'; start: string }
  | { type: 'is'; value: boolean }
  | { type: 'dateBetween'; from: string; until: string }
  | { type: 'withinLastDays'; days: number }
  | { type: 'anniversaryWithinDays'; days: number };

export interface Where {
  property: string;
  test: ValueTest;
}

export interface Selector {
  event: string;
  /** Left out when empty. */
  where?: Where[];
}

export type Window =
  | { type: 'ever' }
  | { type: 'lastDays'; days: number }
  | { type: 'dates'; from: string; until: string }
  | { type: 'after'; anchor: Selector; days: number };

export type Aggregate = 'count' | 'sum' | 'distinct' | 'first' | 'last';
export type ConsentState = 'granted' | 'withdrawn' | 'silent';
export type ProgrammeState = 'in' | 'finished' | 'never';

export type Leaf =
  | { type: 'hasTrait'; trait: string; test: ValueTest }
  | { type: 'hasIdentity'; namespace: string }
  | { type: 'hasConsent'; purpose: string; channel: string; state: ConsentState }
  | { type: 'hasTag'; tag: string }
  | { type: 'inTier'; tiers: string[] }
  | { type: 'inSegment'; segments: string[] }
  | { type: 'hasFigure'; figure: string; test: ValueTest }
  | { type: 'metric'; of: Selector; window: Window; aggregate: Aggregate; property?: string | null; test: ValueTest }
  | { type: 'sequence'; first: Selector; window: Window; then: Selector; withinDays: number; negated: boolean }
  | { type: 'inAudience'; audience: string }
  | { type: 'inGroup'; groups: string[] }
  | { type: 'cameThrough'; codes: string[] }
  | { type: 'inJourney'; journey: string; state: ProgrammeState }
  | { type: 'inExperiment'; experiment: string; arm?: string | null }
  | { type: 'prefers'; preference: string; confidence: number }
  | { type: 'inBucket'; salt: string; from: number; until: number };

export type Group = { type: 'all' | 'any'; of: Rule[] };
export type Rule = Group | { type: 'not'; of: Rule } | Leaf;
export type LeafType = Leaf['type'];

export type ValueType = 'text' | 'number' | 'boolean' | 'date';

/** A property of an event or a trait, with values seen most often. */
export interface Named {
  name: string;
  type: ValueType;
  values: string[];
}

/** Something with a code and words. */
export interface Term extends Words {
  id: string;
}

/** What a rule may speak of. */
export interface Vocabulary {
  events: { name: string; properties: Named[] }[];
  traits: Named[];
  namespaces: string[];
  purposes: string[];
  channels: string[];
  tags: Term[];
  audiences: Term[];
  tiers: string[];
  segments: string[];
  figures: string[];
  preferences: Term[];
}

export interface RuleProblem extends Words {
  path: string;
  code: string;
}

export interface Reading {
  sentence: Words;
  problems: RuleProblem[];
}
