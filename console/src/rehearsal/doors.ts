import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get, post } from '../api/client';
import type { Cap, Rehearsal, RehearsedTouch, RehearsedWalk } from '../api/types/rehearsal';
import type { Slice } from '../api/types/words';

export const rehearsalsKey = ['rehearsals'];
export const PAGE = 20;

export interface Asked {
  journey: string;
  of: 'draft' | 'published';
  days: number;
  caps?: Cap[];
}

export const begin = (asked: Asked) => post<Rehearsal>('/api/rehearsals', asked);
export const cancel = (id: number) => post<Rehearsal>(`/api/rehearsals/${id}/cancel`);

/** The newest of a journey; null when there was none. */
export function useNewest(journey: string) {
  return useQuery({ queryKey: [...rehearsalsKey, journey], queryFn: async () => (await get<Rehearsal[]>('/api/rehearsals', { journey }))[0] ?? null });
}

/** Follows a running one by server-sent events. */
export function useProgress(journey: string, running: number | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (running === null) return;
    const stream = new EventSource(`/api/rehearsals/${running}/progress`);
    stream.addEventListener('progress', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Rehearsal;
      client.setQueryData([...rehearsalsKey, journey], now);
      if (now.state !== 'running') stream.close();
    });
    return () => stream.close();
  }, [journey, running, client]);
}

/** What to list behind a number. */
export type Behind = { walks: { heldOut?: boolean; reached?: boolean } } | { touches: { step?: string; state?: string; reason?: string; day?: string; heldBack?: string } };

export function useTouches(id: number, filter: Record<string, string | undefined>, page: number) {
  return useQuery({ queryKey: [...rehearsalsKey, id, 'touches', filter, page], queryFn: () => get<Slice<RehearsedTouch>>(`/api/rehearsals/${id}/touches`, { ...filter, page, size: PAGE }), placeholderData: keepPreviousData });
}

export function useWalks(id: number, filter: Record<string, boolean | undefined>, page: number) {
  return useQuery({ queryKey: [...rehearsalsKey, id, 'walks', filter, page], queryFn: () => get<Slice<RehearsedWalk>>(`/api/rehearsals/${id}/walks`, { ...filter, page, size: PAGE }), placeholderData: keepPreviousData });
}
