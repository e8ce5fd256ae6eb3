import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { useMay } from '../api/session';
import type { Campaign } from '../api/types/campaign';
import type { Definition, Journey } from '../api/types/journey';
import { useWords } from '../i18n';

const JOURNEY = 'journey:';
const CAMPAIGN = 'campaign:';

/** As touches name what asked for them. @param journey of a walk; a campaign's is the campaign */
export function programmeOf(journey: string): string {
  return journey.startsWith(CAMPAIGN) ? journey : JOURNEY + journey;
}

/** Where it is drawn or planned. */
export function pathOf(programme: string): string {
  return programme.startsWith(CAMPAIGN) ? `/campaigns/${programme.slice(CAMPAIGN.length)}` : `/journeys/${programme.slice(JOURNEY.length)}`;
}

/** What journeys and campaigns are called that ask for touches; one that is not known shows its id. */
export function useProgrammes() {
  const { t } = useWords();
  const may = useMay('JOURNEY_READ');
  const journeys = useQuery({ queryKey: ['journeys'], queryFn: () => get<Journey[]>('/api/journeys'), enabled: may });
  const campaigns = useQuery({ queryKey: ['campaigns'], queryFn: () => get<Campaign[]>('/api/campaigns'), enabled: useMay('CAMPAIGN_READ') });
  return useMemo(() => {
    const names = new Map([
      ...(journeys.data ?? []).map((journey): [string, string] => [JOURNEY + journey.id, t('touch.journey', { name: journey.name })]),
      ...(campaigns.data ?? []).map((campaign): [string, string] => [campaign.programme, t('touch.campaign', { name: campaign.name })]),
    ]);
    return { all: [...names].map(([value, text]) => ({ value, text })), nameOf: (programme: string) => names.get(programme) ?? programme };
  }, [journeys.data, campaigns.data, t]);
}

/** What a step of a programme is called in the version that asked, and where it is. */
export function useStep(programme: string, version: number, step: string): { name: string; to: string | null } {
  const { t } = useWords();
  const plans = useMay('CAMPAIGN_READ');
  const journey = programme.startsWith(JOURNEY);
  const may = useMay('JOURNEY_READ') && journey;
  const id = programme.slice(JOURNEY.length);
  const definition = useQuery({ queryKey: ['journeys', id, 'versions', version], queryFn: () => get<Definition>(`/api/journeys/${id}/versions/${version}`), enabled: may, staleTime: Number.POSITIVE_INFINITY });
  if (!journey) {
    const piece = /^say-(\d+)$/.exec(step)?.[1];
    return { name: piece ? t('campaign.piece', { n: piece }) : step, to: plans ? pathOf(programme) : null };
  }
  const node = definition.data?.nodes.find((each) => each.id === step);
  return { name: node ? node.name || t(`journey.kind.${node.type}`) : step, to: may ? `${pathOf(programme)}?node=${encodeURIComponent(step)}` : null };
}
