import type { PersonRow } from './profile';
import type { Words } from './words';

export interface Why extends Words {
  code: string;
  number: number;
}

export interface Cap {
  period: 'day' | 'week';
  channel?: string | null;
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
  steps: { step: string; channel: string; asked: number; sent: number; suppressed: number; waiting: number }[];
  reasons: HeldBack[];
  days: RehearsalDay[];
  staff: { advisors: number; touches: number; tasks: number; mostPerAdvisor: number; mostOn: string | null; limitPerAdvisor: number };
  quotas: { channel: string; atMost: number; perSeconds: number; peak: number; peakAt: string | null }[];
  pressure: { weekly: number | null; full: number; people: number[] };
  heard: number;
  late: number;
  leftOut: number;
  seconds: number;
}

export type RehearsalState = 'running' | 'done' | 'cancelled' | 'failed';

export interface Rehearsal {
  id: number;
  journey: string;
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
  progress: { heard: number; all: number; now: string | null } | null;
  report: Report | null;
}

export interface RehearsedTouch {
  who: PersonRow | null;
  touch: { person: number | null; step: string; channel: string; kind: string; state: string; wishedAt: string; since: string; day: string };
  reason: Why | null;
  deferredBy: Why[];
}

export interface RehearsedWalk {
  who: PersonRow | null;
  walk: { person: number | null; enteredAt: string; heldOut: boolean; outcome: string | null; goalAt: string | null };
}
