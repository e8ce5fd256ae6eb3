// The words of docs/reference/api.md.

export interface Words {
  zh: string;
  en: string;
}

export interface Slice<T> {
  items: T[];
  total: number;
  page: number;
  size: number;
}

export const roles = ['ADMIN', 'LEAD', 'OPERATOR', 'ADVISOR', 'SUPERVISOR', 'ANALYST', 'VIEWER'] as const;
export type Role = (typeof roles)[number];

export type Permission =
  | 'SESSION'
  | 'COCKPIT_READ'
  | 'PEOPLE_READ'
  | 'PEOPLE_REVEAL'
  | 'PEOPLE_MERGE'
  | 'SEGMENT_READ'
  | 'SEGMENT_EDIT'
  | 'EVENT_READ'
  | 'EVENT_REPLAY'
  | 'IMPORT_READ'
  | 'IMPORT_RUN'
  | 'EXPORT'
  | 'AUDIT_READ'
  | 'SETTINGS_READ'
  | 'SETTINGS_EDIT'
  | 'OPERATE';

export interface Session {
  username: string;
  displayName: string;
  role: Role;
  permissions: Permission[];
  brand: { name: string; simulated: boolean; timezone: string; currency: string };
  /** The password was given by somebody else and works only to set an own one. */
  mustChangePassword?: boolean;
}

export interface Status {
  logHead: number;
  loopPosition: number;
  lagSeconds: number;
  dataUntil: string | null;
  demo: { state: 'none' | 'loading' | 'loaded'; done: number; total: number };
  parkedEvents: number;
  openConflicts: number;
  openRejected: number;
}

// Cockpit

export type MetricUnit = 'people' | 'money' | 'share' | 'count' | 'days';

export interface Metric {
  id: string;
  value: number | null;
  unit: MetricUnit;
  previous: number | null;
  change: number | null;
  changeUnit: 'share' | 'pt' | 'count';
  redLine: number | null;
  target: number | null;
  worse: 'below' | 'above' | null;
  n: number;
  low: number | null;
  high: number | null;
  series: (number | null)[];
  peopleLink: string | null;
}

export interface MetricWords {
  name: string;
  short: string;
  formula: string;
  window: string;
}

export interface MetricDefinition {
  id: string;
  zh: MetricWords;
  en: MetricWords;
  unit: MetricUnit;
}

export const riverStages = ['acquire', 'pool', 'refine', 'retain', 'convert', 'repurchase', 'refer'] as const;
export type RiverStage = (typeof riverStages)[number];

export interface Reach {
  stage: RiverStage;
  people: number | null;
  leak: { people: number; share: number } | null;
}

export type Period = 'week' | 'month' | 'quarter';
export type Refunds = 'net' | 'gross';

export interface Cohort {
  month: string;
  buyers: number;
  rates: { month: number; rate: number; open: boolean }[];
}

export interface Cockpit {
  at: string;
  period: Period;
  currency: string;
  refunds: Refunds;
  metrics: Metric[];
  river: Reach[];
  tiers: TierSize[];
  rfm: HeatMap;
  cohorts: Cohort[];
  alerts: ({ metric: string; level: 'red' | 'watch' } & Words)[];
}

// People

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

export type TimelineKind = 'all' | 'order' | 'interaction' | 'consent' | 'identity' | 'tier';

export interface TimelineItem {
  id: number | string;
  at: string;
  kind: 'order' | 'refund' | 'interaction' | 'consent' | 'identity' | 'trait' | 'tier' | 'other';
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

// Segment

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

// Import

export const importKinds = ['orders-by-line', 'orders-by-order', 'customers', 'interactions'] as const;
export type ImportKind = (typeof importKinds)[number];
export type ImportState = 'uploaded' | 'checking' | 'checked' | 'importing' | 'done' | 'failed' | 'undone';

export interface Mapping {
  column: string;
  field: string;
}

export interface ImportOptions {
  currency?: string;
  timezone?: string;
  dateFormat?: string;
  namespace?: string;
  cancelPrefix?: string;
  event?: string;
  rates?: Record<string, number>;
  accept?: string[];
}

export interface ImportField extends Words {
  kind: ImportKind;
  field: string;
  required: boolean;
}

export interface ImportCounts {
  good: number;
  anonymous: number;
  cancelled: number;
  duplicate: number;
  bad: number;
  orders: number;
  customers: number;
  refunds: number;
  revenueGross: number;
  refunded?: number;
  eventsNew: number;
  eventsKnown: number;
  eventsRejected?: number;
}

export interface Import {
  id: number;
  file: string;
  bytes: number;
  encoding: string;
  format: 'csv' | 'xlsx';
  delimiter: string | null;
  state: ImportState;
  template: string | null;
  kind: ImportKind;
  columns: { name: string; samples: string[] }[];
  mapping: Mapping[];
  options: ImportOptions;
  rowsRead: number;
  rowsTotal: number | null;
  rowsPerSecond: number | null;
  counts: ImportCounts;
  problems: ({ code: string; number: number; rows: number } & Words)[];
  preview: Record<string, unknown>[];
  by: string;
  createdAt: string;
  finishedAt: string | null;
  failure: ({ code: string } & Words) | null;
}

export interface Template {
  id: string;
  name: string;
  kind: ImportKind;
  builtIn: boolean;
  columns: string[];
  mapping: Mapping[];
  options: ImportOptions;
}

export interface BadRow extends Words {
  row: number;
  column: string | null;
  value: string | null;
  suggestion: string | null;
  code: string;
  cells: string[];
}

// Events

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

// Users, audit, operations

export interface User {
  id: number;
  username: string;
  displayName: string;
  role: Role;
  active: boolean;
  lastLoginAt: string | null;
}

export interface MachineToken {
  id: number;
  name: string;
  role: Role;
  createdAt?: string;
  lastUsedAt?: string | null;
  revokedAt?: string | null;
}

export interface AuditRow {
  id: number;
  at: string;
  actor: string;
  action: string;
  object: string;
  detail: unknown;
  previousHash: string;
}

export interface Parked {
  position: number;
  event: string;
  reason: string;
  attempts: number;
  at: string;
}

export interface Replay {
  state: string;
  position: number;
  head: number;
  digestBefore: string | null;
  digestAfter: string | null;
}
