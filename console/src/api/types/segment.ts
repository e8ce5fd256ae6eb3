// The words of docs/reference/api.md: segment.
import type { PersonRow } from './profile';
import type { Words } from './words';

export const segmentCodes = [
  'champion',
  'key-develop',
  'key-keep',
  'key-retain',
  'general-value',
  'general-develop',
  'general-keep',
  'general-retain',
] as const;
export type SegmentCode = (typeof segmentCodes)[number];

export interface HeatCell {
  r: number;
  f: number;
  people: number;
  monetaryMean: number | null;
}

export interface HeatMap {
  cells: HeatCell[];
  people: number;
}

export type Scoring = 'quintile' | 'fixed';
export type Refunds = 'net' | 'gross';

export interface Wave {
  id: number;
  asOf: string;
  scoring: Scoring;
  refunds: Refunds;
  computedAt: string | null;
  by: string;
  customers: number;
  orders: number;
  revenue: number;
  cutPoints: { r: number[]; f: number[]; m: number[] };
}

export interface ScoringSettings {
  version: number;
  scoring: Scoring;
  refunds: Refunds;
  windowDays: number | null;
  schedule: 'daily' | 'weekly' | 'monthly';
  fixed: { r: number[]; f: number[]; m: number[] };
}

export interface SegmentSize extends Words {
  segment: SegmentCode;
  people: number;
  revenue: number;
  share: number;
}

export interface Rfm {
  wave: Wave | null;
  live: boolean;
  heat: HeatMap;
  segments: SegmentSize[];
  sizes: { r: Record<string, number>; f: Record<string, number>; m: Record<string, number> };
  settings: ScoringSettings;
}

export interface Migration {
  from: Wave;
  to: Wave;
  flows: { from: SegmentCode | null; to: SegmentCode | null; people: number }[];
}

export const tierCodes = ['high', 'content', 'silent'] as const;
export type Tier = (typeof tierCodes)[number];

export interface TierSettings {
  version: number;
  highShare: number;
  highBy: 'monetary' | 'rfm' | 'orders';
  silentBy: 'share' | 'days';
  silentShare: number;
  silentDays: number;
}

export interface TierSize {
  tier: Tier;
  people: number;
  share: number;
  revenue: number;
}

export interface TierMove {
  from: Tier | null;
  to: Tier | null;
  people: number;
}

export interface Tiers {
  settings: TierSettings;
  sizes: TierSize[];
  movements7d: TierMove[];
}

export interface TierPreview {
  sizes: TierSize[];
  moves: TierMove[];
}

export type Level = 'high' | 'low';

export interface ValueActivity {
  quadrants: { value: Level; activity: Level; people: number; revenue: number }[];
  thresholds: { value: number; activity: number };
  overlap: number;
  warning: Words | null;
}

export interface ScoredRow extends PersonRow {
  r: number | null;
  f: number | null;
  m: number | null;
  cell: string;
  segment: SegmentCode | null;
  tier: Tier | null;
  recencyDays: number | null;
  frequency: number;
  monetary: number;
}

export interface Standing {
  r: number | null;
  f: number | null;
  m: number | null;
  cell: string | null;
  segment: SegmentCode | null;
  tier: Tier | null;
  recencyDays: number | null;
  frequency: number | null;
  monetary: number | null;
  activity90d: number | null;
  value: Level | null;
  activity: Level | null;
  wave: number | null;
  nextChangeAt: string | null;
  because: Words | null;
}
