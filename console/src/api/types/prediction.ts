// The words of docs/reference/api.md: predictions.
import type { Words } from './words';

export interface ModelInForce {
  model: string;
  asOf: string;
  fittedAt: string;
  by: string;
  buyers: number;
  repeaters: number;
  parameters: Record<string, number>;
  spend: Record<string, number> | null;
  /** A year, as a share. */
  discount: number;
  ltvDays: number;
}

export interface Fit {
  position: number;
  fittedAt: string;
  asOf: string;
  model: string;
  buyers: number;
  /** Root mean square error per person in the holdout. */
  error: number | null;
}

export interface Thin extends Words {
  code: string;
  buyers: number;
  repeaters: number;
  days: number;
  at: string | null;
}

export interface Predictions {
  /** Null as long as data is too thin. */
  inForce: ModelInForce | null;
  totals: { people: number; alive: number | null; orders: number | null; value: number | null };
  running: boolean;
  asked: boolean;
  /** What it takes at least. */
  rule: { buyers: number; days: number; repeaters: number };
  /** Why the last attempt predicted nothing. */
  thin: Thin | null;
  fits: Fit[];
}

/** Mean orders of a person in the holdout; the last bin holds that many repeat orders or more. */
export interface CalibrationBin {
  frequency: number;
  people: number;
  actual: number;
  predicted: number;
}

export interface ModelCompared {
  model: string;
  actual: number;
  predicted: number;
  rootMeanSquare: number;
  meanAbsolute: number;
  logLikelihood: number;
  bins: CalibrationBin[];
}

export interface TrackedWeek {
  end: string;
  actual: number;
  predicted: number;
}

export interface Calibration {
  /** Last day that was known. */
  from: string | null;
  end: string | null;
  chosen: string | null;
  models: ModelCompared[];
  weeks: TrackedWeek[];
}

export interface PersonPredictions {
  state: 'predicted' | 'not-bought' | 'thin';
  model: string | null;
  asOf: string | null;
  frequency: number | null;
  recencyDays: number | null;
  ageDays: number | null;
  alive: number | null;
  expected30d: number | null;
  expected90d: number | null;
  expected365d: number | null;
  spend: number | null;
  ltv: number | null;
  ltvLow: number | null;
  ltvHigh: number | null;
  nextOrderOn: string | null;
}
