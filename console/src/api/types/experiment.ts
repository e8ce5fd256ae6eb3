// The words of docs/reference/api.md: experiments and holdouts.

export interface Variant {
  id: string;
  name: string;
  weight: number;
}

export interface ExperimentDraft {
  name: string;
  /** Absent: one of its own. */
  layer?: string;
  /** Of the layer, 0 to 1. */
  share: number;
  /** The control first. */
  variants: Variant[];
}

export interface Experiment extends ExperimentDraft {
  id: string;
  version: number;
  layer: string;
  state: 'draft' | 'running' | 'stopped';
  definedAt: string;
  definedBy: string;
  startedAt: string | null;
  stoppedAt: string | null;
  because: string | null;
}

/** Who was shown what, and whether they are as many as they should be. */
export interface Exposures {
  experiment: string;
  version: number;
  variants: (Variant & { people: number; expected: number })[];
  people: number;
  /** Saw several variants; left out of the rest. */
  mixed: number;
  /** Null: too few people to tell. */
  sampleRatio: { chiSquare: number; degrees: number; p: number; alarm: boolean } | null;
}

export interface Holdout {
  /** `universal`, or a programme's, e.g. `journey:wake-up`. */
  id: string;
  /** 0 to 1. */
  share: number;
  at: string;
  by: string;
  because: string | null;
}
