import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get, post } from '../api/client';
import type { Cap, Pressed, Rehearsal, RehearsalKind, RehearsedTouch, RehearsedWalk } from '../api/types/rehearsal';
import type { Slice } from '../api/types/words';

export const rehearsalsKey = ['rehearsals'];
export const PAGE = 20;

/** Neither journey nor campaign: the caps. */
export interface Asked {
  journey?: string;
  campaign?: string;
  of?: 'draft' | 'published';
  days: number;
  caps?: Cap[];
}

/** What is rehearsed. */
export interface What {
  kind: RehearsalKind;
  /** Empty for caps. */
  subject: string;
}

export const begin = (asked: Asked) => post<Rehearsal>('/api/rehearsals', asked);
export const cancel = (id: number) => post<Rehearsal>(`/api/rehearsals/${id}/cancel`);

const keyOf = ({ kind, subject }: What) => [...rehearsalsKey, kind, subject];

/** The newest of it; null when there was none. */
export function useNewest(what: What) {
  return useQuery({ queryKey: keyOf(what), queryFn: async () => (await get<Rehearsal[]>('/api/rehearsals', { ...what }))[0] ?? null });
}

/** Follows a running one by server-sent events. */
export function useProgress({ kind, subject }: What, running: number | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (running === null) return;
    const stream = new EventSource(`/api/rehearsals/${running}/progress`);
    stream.addEventListener('progress', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Rehearsal;
      client.setQueryData(keyOf({ kind, subject }), now);
      if (now.state !== 'running') stream.close();
    });
    return () => stream.close();
  }, [kind, subject, running, client]);
}

/** Which touches to list; those of other programmes only when `all` is asked for. */
export interface TouchFilter {
  step?: string;
  programme?: string;
  channel?: string;
  state?: string;
  reason?: string;
  day?: string;
  only?: 'held-back' | 'advised' | 'task';
  all?: boolean;
}

/** What to list behind a number. */
export type Behind = { walks: { heldOut?: boolean; reached?: boolean } } | { touches: TouchFilter } | { pressure: { least: number; most?: number } };

/** What stands behind the numbers. */
export interface Rows {
  touches: RehearsedTouch;
  walks: RehearsedWalk;
  pressure: Pressed;
}

/** One page of the rows behind a number. */
export function useBehind<K extends keyof Rows>(id: number, kind: K, filter: object, page: number) {
  return useQuery({ queryKey: [...rehearsalsKey, id, kind, filter, page], queryFn: () => get<Slice<Rows[K]>>(`/api/rehearsals/${id}/${kind}`, { ...filter, page, size: PAGE }), placeholderData: keepPreviousData });
}
