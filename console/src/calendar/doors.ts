import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Measure, Week } from '../api/types/content';

export const weekKey = ['content-calendar'];

export function useWeek(day: string) {
  return useQuery({ queryKey: [...weekKey, day], queryFn: () => get<Week>('/api/content-calendar', { week: day }), placeholderData: keepPreviousData });
}

export function useMeasure(id: string, enabled: boolean) {
  return useQuery({ queryKey: ['content-measure', id], queryFn: () => get<Measure>(`/api/content-items/${id}/measure`), enabled, refetchInterval: 10_000 });
}
