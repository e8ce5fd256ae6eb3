// Journeys: the form of docs/reference/journey.schema.json, and the words of docs/reference/api.md.
import type { PersonRow } from './profile';
import type { Selector } from './rule';
import type { Words } from './words';

/** Something a journey waits for, aims at, or ends with. */
export type Awaited = { type: 'event'; selector: Selector } | { type: 'audience'; audience: string };

/** A time told by a date of the person; days below 0 are before it. */
export interface DateMark {
  type: 'date';
  trait: string;
  days?: number;
  at: string;
  yearly?: boolean;
}

export type Trigger = { type: 'event'; selector: Selector } | { type: 'audience-entered'; audience: string; present?: boolean } | { type: 'audience-left'; audience: string } | DateMark | { type: 'manual' } | { type: 'import'; batch?: string };

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

export type Until = { type: 'duration'; duration: string } | { type: 'time'; at: string; days?: Weekday[] } | DateMark;

export type TouchKind = 'promotional' | 'service' | 'crisis';

/** Variables stand in it as `{{name}}`. */
export interface Content {
  title?: string;
  text: string;
  url?: string;
}

interface Placed {
  id: string;
  name?: string;
}

interface Onward extends Placed {
  next?: string;
}

export interface EntryNode extends Onward { type: 'entry'; trigger: Trigger }
export interface WaitNode extends Onward { type: 'wait'; until: Until; missed?: string }
export interface WaitForNode extends Onward { type: 'wait-for'; for: Awaited; atMost: string; timeout?: string }
export interface BranchNode extends Placed { type: 'branch'; arms: { audience: string; next?: string }[]; otherwise?: string }
export interface SplitNode extends Placed { type: 'split'; experiment: string; arms: { variant: string; next?: string }[]; otherwise?: string }
export interface TouchNode extends Onward { type: 'touch'; kind: TouchKind; channel: string; content: Content; expires?: string }
export interface TagNode extends Onward { type: 'tag'; tag: string; given?: boolean }
export interface StaffNode extends Onward { type: 'staff'; title: string; text: string; within: string }
export interface CouponNode extends Onward { type: 'coupon'; pool: string; none?: string }
export interface WebhookNode extends Onward { type: 'webhook'; url: string; text: string }
export interface StartNode extends Onward { type: 'start'; journey: string }
export interface StopNode extends Onward { type: 'stop'; journey: string }
export interface GoalNode extends Placed { type: 'goal' }
export interface ExitNode extends Placed { type: 'exit' }

export type JourneyNode = EntryNode | WaitNode | WaitForNode | BranchNode | SplitNode | TouchNode | TagNode | StaffNode | CouponNode | WebhookNode | StartNode | StopNode | GoalNode | ExitNode;
export type NodeKind = JourneyNode['type'];
export type NodeOf<K extends NodeKind> = Extract<JourneyNode, { type: K }>;

export type Reentry = { type: 'once' } | { type: 'after'; pause: string } | { type: 'each' };

/** What is left out has the value the schema names. */
export interface Definition {
  nodes: JourneyNode[];
  reentry?: Reentry;
  exits?: Awaited[];
  aim?: { what: Awaited; ends?: boolean };
  /** What its touches are about. */
  theme?: string;
  priority?: number;
  /** Ten-thousandths. */
  holdout?: number;
  horizon?: string;
}

export type JourneyState = 'draft' | 'running' | 'paused' | 'stopped';

/** Something wrong; a warning does not keep a journey from being published. */
export interface JourneyProblem extends Words {
  /** Empty for the journey as a whole. */
  node: string;
  /** The field or the way out. */
  path: string;
  code: string;
  warning: boolean;
  detail: string;
}

/** How many walks there are of what; the server's `Journey`. */
export interface Journey {
  id: string;
  name: string;
  state: JourneyState;
  /** In force; 0 while it is only drawn. */
  version: number;
  stateAt: string | null;
  stateBy: string | null;
  /** All walks that ever began, those of people left alone included. */
  entered: number;
  walking: number;
  heldOut: number;
  reached: number;
  draftRevision: number | null;
}

/** What an operator is drawing. */
export interface Draft {
  name: string;
  definition: Definition;
  /** Counts savings; a save names the one it started from. */
  revision: number;
  savedAt: string;
  savedBy: string;
}

export interface Version {
  version: number;
  name: string;
  publishedAt: string;
  publishedBy: string;
}

/** People on a node of a version: who came, who stands on it now, who left it. */
export interface NodeCount {
  version: number;
  node: string;
  entered: number;
  waiting: number;
  passed: number;
}

/** One journey: what runs, and what is being drawn. */
export interface JourneyDetail {
  journey: Journey;
  /** In force; null while it is only drawn. */
  definition: Definition | null;
  versions: Version[];
  counts: NodeCount[];
  draft: Draft | null;
}

export interface JourneyCheck {
  errors: number;
  warnings: number;
  problems: JourneyProblem[];
}

/** One walk of one person. */
export interface Walk {
  id: number;
  journey: string;
  version: number;
  profileId: number;
  enteredAt: string;
  heldOut: boolean;
  /** Null when left alone, or over. */
  node: string | null;
  arrivedAt: string | null;
  /** When time alone moves them on. */
  dueAt: string | null;
  goalAt: string | null;
  outcome: (Words & { word: string }) | null;
  finishedAt: string | null;
}

/** How one person came where they are: every node they left, when and why. */
export interface WalkDetail {
  run: Walk;
  variants: { experiment: string; version: number; variant: string; at: string }[];
  steps: { node: string; name: string | null; kind: NodeKind; arrivedAt: string; leftAt: string; label: string; why: Words & { word: string }; because: number | null }[];
}

/** Somebody who stands on a node. */
export interface PersonHere {
  run: Walk;
  person: PersonRow | null;
}

/** A journey to start from. */
export interface JourneyTemplate {
  id: string;
  name: Words;
  about: Words;
  /** What it names and the operator has to choose. */
  needs: ({ kind: 'audience' | 'tag' | 'experiment' | 'pool'; id: string } & Words)[];
  /** What its nodes are called, by id. */
  names: Record<string, Words>;
  definition: Definition;
}
