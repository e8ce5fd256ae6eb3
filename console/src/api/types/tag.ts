// The words of docs/reference/api.md: tags and their audit.
import type { Finding, SampleRow } from './audience';
import type { Rule } from './rule';
import type { Words } from './words';

export const tagKinds = ['automatic', 'manual', 'imported'] as const;
export type TagKind = (typeof tagKinds)[number];

export interface TagGroup {
  id: string;
  name: string;
}

/** Share judged right of those judged right or wrong, with a Wilson interval of 95 %. */
export interface Accuracy {
  accuracy: number | null;
  low: number | null;
  high: number | null;
  judged: number;
  unsure: number;
  red: boolean;
}

export interface Tag {
  id: string;
  group: string;
  name: string;
  kind: TagKind;
  rule: Rule | null;
  sentence: Words | null;
  version: number;
  people: number;
  accuracy: Accuracy | null;
  updatedAt: string;
  by: string | null;
  retiredAt: string | null;
}

export interface TagDraft {
  group: string;
  name: string;
  kind: TagKind;
  rule: Rule | null;
}

/** Exactly who would come and who would go. */
export interface Difference {
  now: number;
  after: number;
  gains: number;
  losses: number;
  gaining: SampleRow[];
  losing: SampleRow[];
  ms: number;
}

export interface Assignment {
  tag: string;
  name: string;
  kind: TagKind;
  since: string;
  version: number;
  by: string | null;
  because: Finding[];
}

export type TagVerdict = 'right' | 'wrong' | 'unsure';

export interface TagAudit {
  id: string;
  tag: string;
  tagName: string;
  size: number;
  /** Nobody can judge them any more: their people went into others. */
  voided: number;
  drawnAt: string;
  by: string;
  result: Accuracy;
  trend: { at: string; accuracy: number | null; low: number | null; high: number | null }[];
}

export interface AuditCard {
  person: SampleRow;
  since: string;
  version: number;
  because: Finding[];
}

export interface AuditDetail extends TagAudit {
  card: AuditCard | null;
}
