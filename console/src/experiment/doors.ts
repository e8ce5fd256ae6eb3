import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Experiment, Exposures, Holdout } from '../api/types/experiment';

/** Exposures are asked for again this often. */
const LIVE_MS = 10_000;

export const experimentsKey = ['experiments'];
export const holdoutsKey = ['holdouts'];

export function useExperiments() {
  return useQuery({ queryKey: experimentsKey, queryFn: () => get<Experiment[]>('/api/experiments') });
}

export function useExperiment(id: string) {
  return useQuery({ queryKey: [...experimentsKey, id], queryFn: () => get<Experiment>(`/api/experiments/${id}`) });
}

export function useVersions(id: string) {
  return useQuery({ queryKey: [...experimentsKey, id, 'versions'], queryFn: () => get<Experiment[]>(`/api/experiments/${id}/versions`) });
}

export function exposuresOf(id: string, version: number) {
  return { queryKey: [...experimentsKey, id, 'exposures', version], queryFn: () => get<Exposures>(`/api/experiments/${id}/exposures`, { version }), refetchInterval: LIVE_MS };
}

export function useExposures(id: string, version: number) {
  return useQuery(exposuresOf(id, version));
}

export function useHoldouts() {
  return useQuery({ queryKey: holdoutsKey, queryFn: () => get<Holdout[]>('/api/holdouts') });
}
