import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, post, put } from '../api/client';
import { useMay } from '../api/session';
import type { Definition, Draft, Journey, JourneyCheck, JourneyDetail, JourneyTemplate, PersonHere } from '../api/types/journey';
import type { Experiment } from '../api/types/experiment';
import type { CouponPool } from '../api/types/offer';
import type { Term, Vocabulary } from '../api/types/rule';
import { useDebounced } from '../segment/rule/useDebounced';
import type { Names } from './names';

/** Counts of what runs are asked for again this often. */
const LIVE_MS = 5_000;

/** Of those who stand on a node. */
export const PEOPLE_SHOWN = 50;

export const journeysKey = ['journeys'];

export function useJourneys() {
  return useQuery({ queryKey: journeysKey, queryFn: () => get<Journey[]>('/api/journeys'), refetchInterval: LIVE_MS });
}

export function useTemplates() {
  return useQuery({ queryKey: ['journey-templates'], queryFn: () => get<JourneyTemplate[]>('/api/journeys/templates'), staleTime: Number.POSITIVE_INFINITY });
}

/** What runs, what is drawn, and how many stand where. */
export function useJourney(id: string) {
  return useQuery({ queryKey: [...journeysKey, id], queryFn: () => get<JourneyDetail>(`/api/journeys/${id}`), refetchInterval: LIVE_MS });
}

export function useVersion(id: string, version: number) {
  return useQuery({ queryKey: [...journeysKey, id, 'versions', version], queryFn: () => get<Definition>(`/api/journeys/${id}/versions/${version}`), staleTime: Number.POSITIVE_INFINITY });
}

export function usePeopleAt(id: string, version: number, node: string) {
  return useQuery({ queryKey: [...journeysKey, id, 'people', version, node], queryFn: () => get<PersonHere[]>(`/api/journeys/${id}/people`, { version, node, size: PEOPLE_SHOWN }) });
}

/** What is wrong with the drawing as it stands; follows it a moment later. */
export function useCheck(id: string, definition: Definition) {
  const asked = useDebounced(definition, 300);
  const check = useQuery({
    queryKey: ['journey-check', id, asked],
    queryFn: ({ signal }) => post<JourneyCheck>('/api/journeys/check', { id, definition: asked }, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return { problems: check.data?.problems, old: check.isPlaceholderData || asked !== definition };
}

export function create(name: string, definition: Definition): Promise<{ id: string }> {
  return post('/api/journeys', { name, definition });
}

export function save(id: string, draft: Pick<Draft, 'name' | 'definition' | 'revision'>): Promise<{ draft: Draft }> {
  return put(`/api/journeys/${id}/draft`, draft);
}

/** What nodes may name: saved audiences and tags, experiments, open coupon pools, other journeys. */
export function useNamesOf(words: Vocabulary | undefined, self: string): Names {
  const may = useMay('EXPERIMENT_READ');
  const experiments = useQuery({ queryKey: ['experiments'], queryFn: () => get<Experiment[]>('/api/experiments'), enabled: may });
  const offers = useMay('OFFER_READ');
  const pools = useQuery({ queryKey: ['coupon-pools'], queryFn: () => get<CouponPool[]>('/api/coupon-pools'), enabled: offers });
  const journeys = useJourneys();
  return useMemo(
    () => ({
      audience: words?.audiences ?? [],
      tag: words?.tags ?? [],
      experiment: (experiments.data ?? []).map(({ variants, ...experiment }) => ({ ...called(experiment), variants: variants.map(called) })),
      pool: (pools.data ?? []).filter((pool) => pool.state === 'open').map(called),
      journey: (journeys.data ?? []).filter((journey) => journey.id !== self).map(called),
    }),
    [words, experiments.data, pools.data, journeys.data, self],
  );
}

function called({ id, name }: { id: string; name: string }): Term {
  return { id, zh: name, en: name };
}
