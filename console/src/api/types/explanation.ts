import type { Words } from './words';

export type Explained = 'tag' | 'tier' | 'audience' | 'journey' | 'touch';

export interface ChainLink {
  kind: 'FACT' | 'DEFINITION' | 'VERDICT';
  title: Words;
  detail: Words | null;
  /** Whether it speaks for it; null: neither. */
  speaks: boolean | null;
  at: string | null;
  position: number | null;
  version: number | null;
}

export interface Explanation {
  about: Explained;
  id: string;
  holds: boolean;
  answer: Words;
  chain: ChainLink[];
  toCustomer: Words | null;
}
