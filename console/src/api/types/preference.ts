// The words of docs/reference/api.md: preferences.
import type { Words } from './words';

export const answers = ['price-sensitive', 'quality-seeking', 'undecided', 'not-enough-data'] as const;
export type Answer = (typeof answers)[number];

/** A kind of choice in which price-minded and quality-minded people differ. */
export interface SignalSeen {
  signal: string;
  name: Words;
  hits: number;
  of: number;
  /** Of price-minded choices: the person's, and everyone's. */
  share: number;
  pool: number;
  weight: number;
  sentence: Words;
}

export interface CategoryAffinity {
  category: string;
  weight: number;
  share: number;
  confidence: number;
}

export interface PersonPreferences {
  answer: Answer;
  words: Words;
  /** Pool standard deviations: above 0 towards price, below 0 towards quality. */
  score: number | null;
  deviation: number | null;
  confidence: Partial<Record<Answer, number>> | null;
  orders: number;
  evidence: SignalSeen[];
  categories: CategoryAffinity[];
}

export interface PoolPreferences {
  answers: { answer: Answer; words: Words; people: number; buyers: number }[];
  categories: { category: string; share: number; people: number }[];
  /** Share of the buyers of whom one or the other is said. */
  coverage: number | null;
  thresholds: { confidence: number; line: number; choices: number; orders: number };
  lines: { drawnAt: string; by: string; people: number; orders: number; signals: { signal: string; name: Words; pool: number; weight: number }[] } | null;
}
