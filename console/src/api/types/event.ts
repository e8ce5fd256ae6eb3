// The words of docs/reference/api.md: event.
import type { Slice, Words } from './words';

export type RejectedState = 'open' | 'replayed' | 'discarded';

export interface RejectedEvent extends Words {
  id: number;
  receivedAt: string;
  source: string;
  messageId: string | null;
  code: string;
  number: number;
  detail: string | null;
  state: RejectedState;
  bytes: number;
  excerpt: string;
}

/** What became of events taken again. */
export interface Replayed {
  accepted: number;
  duplicate: number;
  rejected: number;
}

export interface RejectedDetail extends RejectedEvent {
  payload: string;
  other?: string | null;
  /** False when only the beginning was kept, so that it cannot be replayed as it is. */
  whole?: boolean;
}

export interface RejectedSlice extends Slice<RejectedEvent> {
  reasons: ({ code: string; number: number; open: number } & Words)[];
}

export interface EventFlow {
  sources: { source: string; accepted24h: number; duplicate24h: number; rejected24h: number; lastAt: string | null }[];
  perMinute: { minute: string; accepted: number; rejected: number }[];
}

export interface WriteKey {
  id: number;
  name: string;
  source: string;
  prefix: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}
