// The words of docs/reference/api.md: audiences.
import type { PersonRow } from './profile';
import type { Rule } from './rule';
import type { Words } from './words';

export type AudienceKind = 'dynamic' | 'static';

export interface Audience {
  id: string;
  name: string;
  kind: AudienceKind;
  /** Null for a list of people that was frozen. */
  rule: Rule | null;
  /** Audiences whose members are kept out. */
  exclude: string[];
  sentence: Words | null;
  version: number;
  people: number;
  updatedAt: string;
  by: string | null;
}

export interface AudienceDraft {
  name: string;
  rule: Rule;
  exclude: string[];
}

/** A person in a sample, with what an operator looks at first. */
export interface SampleRow extends PersonRow {
  cell?: string | null;
  segment?: string | null;
  tier?: string | null;
}

export interface AudienceCount {
  count: number;
  /** Everybody in the pool. */
  total: number;
  reachable: Record<string, { count: number; consent: number }>;
  nodes: Record<string, number>;
  sample: SampleRow[];
  /** When the audience is meant as high value, by its rule or its name. */
  aim: { highValue: number; highActivity: number; warning: Words | null } | null;
  ms: number;
  position: number | null;
}

export interface SizeOfDay {
  day: string;
  people: number;
}

export interface Finding {
  path: string;
  sentence: Words;
  holds: boolean;
  measured: Words | null;
  events: { position: number; at: string; event: string }[];
}

/** Why a person is in or out, and when that may change by itself. */
export interface Why {
  person: PersonRow;
  holds: boolean;
  until: string | null;
  because: Finding[];
  /** Audiences that keep the person out although the rule holds. */
  excludedBy: { id: string; name: string }[];
}

export interface AudienceUse {
  kind: string;
  id: string;
  name: string;
}

export interface ExportRequest {
  id: string;
  audience: string;
  name: string;
  people: number;
  askedBy: string;
  askedAt: string;
  because: string | null;
  state: 'asked' | 'approved' | 'done';
  approvedBy: string | null;
}
