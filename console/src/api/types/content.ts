// The words of docs/reference/api.md: the content calendar.
import type { Weekday } from './journey';
import type { Rule } from './rule';
import type { Words } from './words';

export const contentKinds = ['live', 'ugc', 'column', 'group', 'offer'] as const;
export type ContentKind = (typeof contentKinds)[number];

export const accountKinds = ['room', 'persona', 'group'] as const;
export type AccountKind = (typeof accountKinds)[number];

export interface Slot {
  day: Weekday;
  at: string;
  kind: ContentKind;
  title: string;
}

export interface Account {
  name: string;
  kind: AccountKind;
  persona?: string;
  rhythm?: { perWeek: Partial<Record<ContentKind, number>>; valuePerOffer: number };
  sop?: Slot[];
}

export interface ContentItem {
  id: string;
  account: string;
  kind: ContentKind;
  title: string;
  theme: string;
  at: string;
  minutes: number;
  campaign: string | null;
  sop: boolean;
  version: number;
  state: 'planned' | 'on' | 'past';
}

export type Gap = { code: string; kind: ContentKind | null; have: number; want: number } & Words;

export interface Line {
  id: string;
  version: number;
  account: Account;
  items: ContentItem[];
  gaps: Gap[];
}

export interface Week {
  monday: string;
  now: string;
  accounts: Line[];
}

export interface Measure {
  viewed: number;
  finished: number;
  tookPart: number;
  cameBack: number;
  bought: number;
  over: boolean;
  /** Whom each figure counts. */
  people: Record<'viewed' | 'finished' | 'tookPart' | 'cameBack' | 'bought', Rule>;
}
