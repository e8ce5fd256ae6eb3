import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from '../../api/client';
import type { Reading, Rule } from '../../api/types/rule';
import { useDebounced } from './useDebounced';

/** The rule read back in words, and what is wrong with it; follows the typing. */
export function useReading(rule: Rule) {
  const asked = useDebounced(rule, 200);
  return useQuery({
    queryKey: ['rules', 'read', asked],
    queryFn: ({ signal }) => post<Reading>('/api/rules/read', { rule: asked }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
