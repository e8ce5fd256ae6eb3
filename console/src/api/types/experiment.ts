// The words of docs/reference/api.md: experiments.

export interface Variant {
  id: string;
  name: string;
  weight: number;
}

export interface Experiment {
  id: string;
  version: number;
  name: string;
  layer: string;
  /** Of the layer, 0 to 1. */
  share: number;
  /** The control first. */
  variants: Variant[];
  state: 'draft' | 'running' | 'stopped';
}
