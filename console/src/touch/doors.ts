import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, type Query } from '../api/client';
import { useMay } from '../api/session';
import type { BreakerState, Suppressed, Touch, TouchExplanation, TouchSettings, TouchSum } from '../api/types/touch';
import type { Slice } from '../api/types/words';

const LIVE_MS = 5_000;

export const breakerKey = ['breaker'];
export const touchesKey = ['touches'];
export const suppressionsKey = ['suppressions'];
export const touchSettingsKey = ['touch-settings'];

/** Who paused promotion and why, and how it was set before. That it is paused everybody knows, see `usePausedAt`. */
export function useBreaker() {
  return useQuery({ queryKey: breakerKey, queryFn: () => get<BreakerState>('/api/breaker'), refetchInterval: LIVE_MS, staleTime: 1_000 });
}

/** @param query the filter of `GET /api/touches` */
export function useTouches(query: Query, on = true) {
  return useQuery({ queryKey: [...touchesKey, 'page', query], queryFn: () => get<Slice<Touch>>('/api/touches', query), placeholderData: keepPreviousData, refetchInterval: LIVE_MS, enabled: on });
}

/** @param query `programme`, `from`, `to` */
export function useTouchSums(query: Query) {
  return useQuery({ queryKey: [...touchesKey, 'sums', query], queryFn: () => get<TouchSum[]>('/api/touches/sums', query), placeholderData: keepPreviousData, refetchInterval: LIVE_MS });
}

export function useTouch(key: string) {
  return useQuery({ queryKey: [...touchesKey, 'one', key], queryFn: () => get<TouchExplanation>(`/api/touches/${encodeURIComponent(key)}`), enabled: key !== '' });
}

/** The newest of a person, at most {@link OF_PERSON}. */
export function useTouchesOf(person: number) {
  const may = useMay('TOUCH_READ');
  return useTouches({ person, size: OF_PERSON }, may);
}

export const OF_PERSON = 200;

export function useTouchSettings() {
  return useQuery({ queryKey: touchSettingsKey, queryFn: () => get<TouchSettings>('/api/touch-settings') });
}

/** What customers may say on their page that they want to hear of; a theme of that name is about it. */
export function useTopics(): string[] {
  const may = useMay('TOUCH_READ');
  return useQuery({ queryKey: [...touchSettingsKey, 'topics'], queryFn: () => get<string[]>('/api/touch-settings/topics'), enabled: may, staleTime: Infinity }).data ?? [];
}

export function useSuppressions(page: number, size: number) {
  return useQuery({ queryKey: [...suppressionsKey, page], queryFn: () => get<Slice<Suppressed>>('/api/suppressions', { page, size }), placeholderData: keepPreviousData });
}
