import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Import, ImportState } from '../api/types/import';

export const ACTIVE: ImportState[] = ['checking', 'importing'];

/** Follows a running import by server-sent events. */
export function useProgress(id: number, state: ImportState | undefined): void {
  const client = useQueryClient();
  const active = state !== undefined && ACTIVE.includes(state);
  useEffect(() => {
    if (!active) return;
    const stream = new EventSource(`/api/imports/${id}/progress`);
    stream.addEventListener('progress', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Import;
      client.setQueryData(['import', id], now);
      if (!ACTIVE.includes(now.state)) {
        stream.close();
        for (const queryKey of [['imports'], ['people'], ['cockpit'], ['import-rows', id]]) void client.invalidateQueries({ queryKey });
      }
    });
    stream.onerror = () => stream.close();
    return () => stream.close();
  }, [id, active, client]);
}
