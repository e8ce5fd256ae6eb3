// The words of docs/reference/api.md: touches.
import type { PersonRow } from './profile';
import type { Words } from './words';

export const touchStates = ['planned', 'deferred', 'reserved', 'sending', 'sent', 'refused', 'unknown', 'suppressed'] as const;
export type TouchState = (typeof touchStates)[number];

export const touchKinds = ['promotional', 'service', 'crisis'] as const;
export type TouchKind = (typeof touchKinds)[number];

/** Why a touch was not sent, or not yet. */
export interface Why extends Words {
  code: string;
  number: number;
}

export interface Touch {
  key: string;
  person: number;
  who: PersonRow | null;
  kind: TouchKind;
  channel: string;
  /** E.g. `journey:wake-up`. */
  programme: string;
  step: string;
  title: string | null;
  /** Its headline, else the step that wished it, else the programme. */
  name: Words;
  /** What the programme is called. */
  by: Words;
  priority: number;
  notBefore: string;
  state: TouchState;
  since: string;
  /** When it is looked at next; null when never. */
  dueAt: string | null;
  reason: Why | null;
}

/** What one rule of the gate saw. */
export interface GateFinding extends Words {
  rule: string;
  outcome: 'passed' | 'deferred' | 'suppressed';
  until?: string;
}

/** One answer of the gate; a deferred touch has several. */
export interface GateVerdict {
  at: string;
  verdict: 'admitted' | 'deferred' | 'suppressed';
  reason: Why | null;
  until: string | null;
  breakerEpoch: number;
  findings: GateFinding[];
}

export interface TouchExplanation {
  touch: Touch;
  title: Words;
  detail: Words;
  /** Who the person was when it was wished, before merges. */
  plannedFor: number;
  expires: string;
  /** With its variables by name. */
  text: string;
  url: string | null;
  asked: { programme: string; version: number; run: string; step: string; because: number | null };
  variants: { experiment: string; version: number; variant: string }[];
  verdicts: GateVerdict[];
  outcome: {
    state: TouchState;
    since: string;
    reason: Why | null;
    attempts: number;
    mayHaveArrivedBefore: boolean;
    lastAttempt: string | null;
    receipt: string | null;
    advisor: string | null;
  };
}

/** So many touches of one kind, channel, state and reason. */
export interface TouchSum {
  kind: TouchKind;
  channel: string;
  state: TouchState;
  reason: Why | null;
  touches: number;
}

/** Open means stopped, as with an electric one. */
export interface Breaker {
  open: boolean;
  /** Counts the times it was opened or closed. */
  epoch: number;
  because: string | null;
  by: string | null;
  at: string | null;
}

export interface BreakerState {
  breaker: Breaker;
  /** The log is being applied again: nothing at all is sent. */
  rebuilding: boolean;
  /** Promotional calls to channels that have not ended. */
  underWay: number;
  /** Newest first. */
  past: Breaker[];
}

export interface Cap {
  period: 'day' | 'week';
  /** Null: all channels together. */
  channel: string | null;
  /** Null: all themes together. */
  theme: string | null;
  atMost: number;
}

export interface Rate {
  channel: string;
  atMost: number;
  perSeconds: number;
}

export interface TouchSettings {
  version: number;
  caps: Cap[];
  quiet: { from: string; to: string; alsoService: boolean };
  staffDayMost: number;
  rates: Rate[];
}

export interface Suppressed {
  person: number;
  who: PersonRow | null;
  /** Whether service messages are stopped too, and who said so. */
  suppression: { service: boolean; because: string; by: string; at: string };
}
