import { useMemo } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from '../../api/client';
import type { AudienceCount } from '../../api/types/audience';
import type { Rule } from '../../api/types/rule';
import { useDebounced } from '../rule/useDebounced';

/** Excludes nobody; the same list each time. */
export const nobody: string[] = [];

/** How many people a rule describes; follows the typing, and gives up a question that a newer one has overtaken. */
export function useCount(rule: Rule, exclude: string[], name: string, may: boolean) {
  const asked = useDebounced(useMemo(() => ({ rule, exclude, name }), [rule, exclude, name]), 150);
  const count = useQuery({
    queryKey: ['audience-count', asked],
    queryFn: ({ signal }) => post<AudienceCount>('/api/audiences/count', asked, signal),
    placeholderData: keepPreviousData,
    staleTime: 2_000,
    enabled: may,
  });
  return { ...count, old: count.isPlaceholderData || (asked.rule !== rule) };
}
