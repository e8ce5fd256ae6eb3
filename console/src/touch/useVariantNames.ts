import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { useMay } from '../api/session';
import type { Experiment } from '../api/types/experiment';

/** What experiments and their variants are called; one that is not known shows its id. */
export function useVariantNames() {
  const may = useMay('EXPERIMENT_READ');
  const experiments = useQuery({ queryKey: ['experiments'], queryFn: () => get<Experiment[]>('/api/experiments'), enabled: may });
  return (id: string, variant: string) => {
    const found = experiments.data?.find((each) => each.id === id);
    return { experiment: found?.name ?? id, variant: found?.variants.find((each) => each.id === variant)?.name ?? variant };
  };
}
