import type { Definition } from '../api/types/journey';

export interface Drawing {
  name: string;
  definition: Definition;
}

const keyOf = (id: string) => `huoshui.journey.${id}`;

/** Keeps what is not saved in this browser, so that a reload loses nothing. @param revision of the draft it started from */
export function keep(id: string, revision: number, drawing: Drawing): void {
  localStorage.setItem(keyOf(id), JSON.stringify({ revision, drawing }));
}

export function forget(id: string): void {
  localStorage.removeItem(keyOf(id));
}

/** What was kept; null when there is none, or when the draft was saved by somebody since. */
export function kept(id: string, revision: number): Drawing | null {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as { revision: number; drawing: Drawing } | null;
    return found?.revision === revision ? found.drawing : null;
  } catch {
    return null;
  }
}
