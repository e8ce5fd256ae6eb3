// The words of docs/reference/api.md: measure.
import type { HeatMap, Refunds, TierSize } from './segment';
import type { Words } from './words';

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
  peopleLink: string;
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
  peopleLink: string | null;
  leak: { people: number; share: number; peopleLink: string } | null;
}

export type Period = 'week' | 'month' | 'quarter';

export interface Cohort {
  month: string;
  buyers: number;
  peopleLink: string;
  rates: { month: number; rate: number; open: boolean; peopleLink: string }[];
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
