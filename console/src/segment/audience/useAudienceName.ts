import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { useMay } from '../../api/session';
import type { Audience } from '../../api/types/audience';

/** What saved audiences are called; one that is not known shows its id. */
export function useAudienceName() {
  const audiences = useQuery({ queryKey: ['audiences'], queryFn: () => get<Audience[]>('/api/audiences'), enabled: useMay('SEGMENT_READ') });
  return (id: string) => audiences.data?.find((each) => each.id === id)?.name ?? id;
}
