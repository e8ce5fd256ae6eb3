import { createContext, useContext } from 'react';
import type { Rule, RuleProblem } from '../../api/types/rule';
import type { Path } from './tree';

/** What a row may ask of the editor around it. */
export interface Edit {
  number: (path: Path) => string;
  /** @param whole also those of everything inside */
  problemsAt: (path: Path, whole: boolean) => RuleProblem[];
  countAt: (path: Path) => number | undefined;
  /** People in the pool: the full width of a bar. */
  total: number | undefined;
  change: (path: Path, change: (node: Rule) => Rule | null) => void;
  add: (group: Path, node: Rule) => void;
}

export const EditContext = createContext<Edit | null>(null);

export function useEdit(): Edit {
  const found = useContext(EditContext);
  if (!found) throw new Error('used outside a rule editor');
  return found;
}
