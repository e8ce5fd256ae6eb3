// The words of docs/reference/api.md: profile.
import type { Words } from './words';

export interface PersonRow {
  id: number;
  name: string;
  phone: string | null;
  firstSeenAt: string;
  lastInteractionAt: string | null;
  orders: number;
  revenueNet: number;
  revenueGross: number;
  lastOrderAt: string | null;
  identities: number;
}

export interface Order {
  orderId: string;
  at: string;
  gross: number;
  refunded: number;
  net: number;
  items: number;
  discount: number;
}

export interface Merge {
  id: string | number;
  at: string;
  survivor: number;
  other: number;
  because: Words;
  by: string;
  undoneAt: string | null;
}

export interface Consent {
  purpose: string;
  channel: string;
  granted: boolean;
  evidence: string;
  since: string;
}

export interface Person extends Omit<PersonRow, 'identities'> {
  traits: { name: string; value: unknown; since: string }[];
  identities: { namespace: string; value: string; since: string; label: Words }[];
  consents: Consent[];
  orderList: Order[];
  counts: { day: string; event: string; n: number; interaction?: boolean }[];
  merges: Merge[];
}

export type TimelineKind = 'all' | 'order' | 'interaction' | 'consent' | 'identity' | 'tier' | 'touch';

export interface TimelineItem {
  id: number | string;
  at: string;
  kind: 'order' | 'refund' | 'interaction' | 'consent' | 'identity' | 'trait' | 'tier' | 'tag' | 'touch' | 'other';
  event: string;
  title: Words;
  detail: Words | null;
  source: string;
  payload: unknown;
}

export interface Conflict {
  id: string | number;
  at: string;
  namespace: string;
  people: PersonRow[];
  claimed: { value: string };
  why: Words;
  state: 'open' | 'merged' | 'kept-apart';
  decidedBy: string | null;
  decidedAt: string | null;
}
