// The words of docs/reference/api.md: predictions and preferences.
import type { Words } from './words';

export interface Fit {
  model: string;
  params: Record<string, number>;
  spend: Record<string, number> | null;
  asOf: string;
  fittedAt: string;
  buyers: number;
  repeatOrders: number;
  logLikelihood: number | null;
  by: string | null;
}

/** The model in force, or the reason why there is none. */
export interface Predictions {
  fit: Fit | null;
  people: number;
  thin: Words | null;
  fits: Fit[];
}

export interface CalibrationBin {
  /** Orders after the first in the calibration period; the last bin is open upward. */
  frequency: number;
  open: boolean;
  people: number;
  actual: number;
  predicted: number;
  /** 95 % interval of the actual mean. */
  low: number | null;
  high: number | null;
}

export interface TrackedWeek {
  week: string;
  actual: number;
  predicted: number;
  holdout: boolean;
}

export interface ModelCompared {
  model: string;
  /** Mean absolute error of the holdout orders per person. */
  error: number | null;
  logLikelihood: number | null;
  chosen: boolean;
}

export interface Calibration {
  bins: CalibrationBin[];
  weekly: TrackedWeek[];
  models: ModelCompared[];
}

export interface PersonPredictions {
  thin: Words | null;
  asOf: string | null;
  model: string | null;
  pAlive: number | null;
  expectedOrders30d: number | null;
  expectedOrders90d: number | null;
  expectedOrders365d: number | null;
  expectedSpend: number | null;
  residualLtv: number | null;
  residualLtvLow: number | null;
  residualLtvHigh: number | null;
  nextOrderOn: string | null;
}

export type Leaning = 'price-sensitive' | 'quality-seeking' | 'undecided' | 'not-enough-data';

export interface Evidence {
  name: Words;
  value: string;
  /** −1 toward price, +1 toward quality. */
  weight: number | null;
}

export interface PersonPreferences {
  answer: Leaning;
  /** −1 price-sensitive … +1 quality-seeking. */
  score: number | null;
  confidence: number | null;
  because: Words | null;
  evidence: Evidence[];
  categories: { category: string; affinity: number; orders: number; lastAt: string | null }[];
}
