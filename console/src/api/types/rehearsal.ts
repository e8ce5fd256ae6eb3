import type { PersonRow } from './profile';
import type { Words } from './words';

export interface Why extends Words {
  code: string;
  number: number;
}

export interface Cap {
  period: 'day' | 'week';
  channel?: string | null;
  theme?: string | null;
  atMost: number;
}

export interface RehearsalDay {
  day: string;
  entered: number;
  sent: number;
  suppressed: number;
  inAdvisorsName: number;
  tasks: number;
}

export interface HeldBack extends Why {
  touches: number;
  suppressed: number;
  deferred: number;
}

export interface Report {
  from: string;
  to: string;
  walks: { entered: number; people: number; heldOut: number; walked: number; reached: number; heldOutReached: number; underWay: number };
  touches: { asked: number; sent: number; suppressed: number; refused: number; waiting: number; deferred: number; heldBack: number };
  steps: { programme: string; step: string; channel: string; asked: number; sent: number; suppressed: number; waiting: number }[];
  reasons: HeldBack[];
  days: RehearsalDay[];
  staff: { advisors: number; touches: number; tasks: number; mostPerAdvisor: number; mostOn: string | null; limitPerAdvisor: number };
  quotas: { channel: string; atMost: number; perSeconds: number; peak: number; peakAt: string | null; peakOn: string | null }[];
  pressure: { weekly: number | null; full: number; people: number[] };
  heard: number;
  late: number;
  leftOut: number;
  seconds: number;
}

export type RehearsalState = 'running' | 'done' | 'cancelled' | 'failed';

export type RehearsalKind = 'journey' | 'campaign' | 'caps';

export interface Rehearsal {
  id: number;
  kind: RehearsalKind;
  /** Of the journey or the campaign; empty for caps. */
  subject: string;
  programme: string | null;
  name: string;
  version: number;
  draft: boolean;
  caps: Cap[] | null;
  days: number;
  state: RehearsalState;
  startedAt: string;
  startedBy: string;
  endedAt: string | null;
  reason: Why | null;
  progress: { heard: number; all: number; now: string | null; day: number; days: number } | null;
  report: Report | null;
}

export interface RehearsedTouch {
  who: PersonRow | null;
  touch: { person: number | null; programme: string; step: string; channel: string; kind: string; state: string; wishedAt: string; since: string; day: string };
  reason: Why | null;
  deferredBy: Why[];
}

export interface RehearsedWalk {
  who: PersonRow | null;
  walk: { person: number | null; journey: string; enteredAt: string; heldOut: boolean; outcome: string | null; goalAt: string | null };
}

/** Somebody and the most promotional touches they got in any seven days. */
export interface Pressed {
  who: PersonRow | null;
  times: number;
}
