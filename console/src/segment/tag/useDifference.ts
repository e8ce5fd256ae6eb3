import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { post } from '../../api/client';
import type { Rule } from '../../api/types/rule';
import type { Difference } from '../../api/types/tag';
import { useDebounced } from '../rule/useDebounced';

/** Exactly who would gain and who would lose the tag under another rule. */
export function useDifference(tag: string | null, rule: Rule, may: boolean) {
  const asked = useDebounced(rule, 300);
  const difference = useQuery({
    queryKey: ['tag-difference', tag, asked],
    queryFn: ({ signal }) => post<Difference>('/api/tags/preview', { id: tag ?? undefined, rule: asked }, signal),
    enabled: may && asked === rule,
    placeholderData: keepPreviousData,
  });
  return { ...difference, old: asked !== rule || difference.isFetching };
}
