import { useCallback, useState } from 'react';

/** Steps that can be taken back. */
const STEPS = 100;

/** A value with its past. */
export function useHistory<T>(start: T) {
  const [state, setState] = useState<{ now: T; past: T[] }>({ now: start, past: [] });
  const change = useCallback((next: T | ((now: T) => T)) => {
    setState(({ now, past }) => ({ now: typeof next === 'function' ? (next as (now: T) => T)(now) : next, past: [...past, now].slice(-STEPS) }));
  }, []);
  const undo = useCallback(() => setState((state) => (state.past.length === 0 ? state : { now: state.past[state.past.length - 1], past: state.past.slice(0, -1) })), []);
  return { now: state.now, change, undo, canUndo: state.past.length > 0 };
}
