import { createContext, useContext } from 'react';
import type { Term } from '../api/types/rule';

/** What the nodes of a journey may name, by id. */
export interface Names {
  audience: Term[];
  tag: Term[];
  experiment: (Term & { variants: Term[] })[];
  pool: Term[];
  journey: Term[];
}

export const noNames: Names = { audience: [], tag: [], experiment: [], pool: [], journey: [] };

export const NamesContext = createContext<Names>(noNames);

export function useNames(): Names {
  return useContext(NamesContext);
}
