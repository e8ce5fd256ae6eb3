// The words of docs/reference/api.md: campaigns.
import type { Awaited } from './journey';
import type { PersonRow } from './profile';
import type { Rule } from './rule';
import type { Why } from './touch';
import type { Words } from './words';

export type CampaignState = 'planned' | 'scheduled' | 'running' | 'paused' | 'cancelled' | 'finished';

export interface Campaign {
  id: string;
  name: string;
  programme: string;
  state: CampaignState;
  decisions: number;
  people: number;
  approval: { needed: boolean; above: number; upTo: number | null; by: string | null; at: string | null };
  startsAt: string | null;
  begunAt: string | null;
  stateAt: string;
  stateBy: string;
  because: Why | null;
  said: string;
  plannedAt: string;
  plannedBy: string;
  sums: { entered: number; walking: number; heldOut: number; reached: number; heldOutReached: number };
}

/** Words for some of the people; without tier, audience and variant for everybody. */
export interface Piece {
  tier?: string;
  audience?: string;
  variant?: string;
  title?: string;
  text: string;
  url?: string;
}

export interface CampaignPlan {
  audience?: string;
  rule?: Rule;
  startsAt?: string;
  spread?: string;
  kind: 'promotional' | 'service';
  channel: string;
  expires?: string;
  theme?: string;
  priority?: number;
  holdout?: number;
  experiment?: string;
  pool?: string;
  pieces: Piece[];
  aim?: Awaited;
  horizon?: string;
  stop?: { failed: number; after: number };
}

export interface CampaignDetail {
  campaign: Campaign;
  plan: CampaignPlan;
  asked: number[];
}

export interface CampaignPreview {
  people: number;
  heldOut: number;
  told: number;
  pieces: number[];
  wordless: number;
  approvalAbove: number;
  reach: { asked: number; reachable: number; not: Record<string, { why: Why; people: number }> } | null;
  samples: { person: PersonRow; piece: number; variant: string | null; unreachable: Why | null; title: string | null; text: string | null; url: string | null; missing: string[] }[];
  problems: ({ node: string; path: string; code: string; detail: string; warning: boolean } & Words)[];
}
