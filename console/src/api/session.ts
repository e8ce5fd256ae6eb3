import { type QueryClient, useQuery } from '@tanstack/react-query';
import { showTimesIn } from '../format/time';
import { get } from './client';
import { Problem } from './problem';
import type { Permission, Session, Status } from './types/words';

export const sessionKey = ['session'];

/** Who is signed in; null when nobody is. */
export function useSessionQuery() {
  return useQuery({
    queryKey: sessionKey,
    staleTime: 60_000,
    queryFn: async (): Promise<Session | null> => {
      try {
        const session = await get<Session>('/api/session');
        showTimesIn(session.brand.timezone);
        return session;
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
  });
}

/** Somebody came or left: what the last person saw is forgotten. */
export function signedInAs(client: QueryClient, session: Session | null): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
  if (session) showTimesIn(session.brand.timezone);
  client.setQueryData(sessionKey, session);
}

/** Inside the shell somebody is always signed in. */
export function useSession(): Session {
  const { data } = useSessionQuery();
  if (!data) throw new Error('used outside the shell');
  return data;
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}

export function useStatus() {
  return useQuery({
    queryKey: ['status'],
    queryFn: () => get<Status>('/api/status'),
    refetchInterval: (query) => (query.state.data?.demo.state === 'loading' ? 1_500 : 5_000),
    staleTime: 1_000,
  });
}

/** Since when all promotion is paused; null while it goes on. Everybody may know. */
export function usePausedAt(): string | null {
  return useStatus().data?.promotionPausedAt ?? null;
}
