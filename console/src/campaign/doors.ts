import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get, post } from '../api/client';
import type { Campaign, CampaignDetail, CampaignPlan, CampaignPreview } from '../api/types/campaign';
import { ready } from './draft';
import { useDebounced } from '../segment/rule/useDebounced';

const LIVE_MS = 5_000;

export const campaignsKey = ['campaigns'];

export function useCampaigns() {
  return useQuery({ queryKey: campaignsKey, queryFn: () => get<Campaign[]>('/api/campaigns'), refetchInterval: LIVE_MS });
}

/** Until the loop has taken in that there is one of this id; a moment later in any case. */
export async function taken(id: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const there = await get<Campaign[]>('/api/campaigns');
    if (there.some((campaign) => campaign.id === id)) return;
    await new Promise((again) => setTimeout(again, 300));
  }
}

export function useCampaign(id: string, enabled = true) {
  return useQuery({ queryKey: [...campaignsKey, id], queryFn: () => get<CampaignDetail>(`/api/campaigns/${id}`), refetchInterval: LIVE_MS, enabled });
}

/** What the plan would do as it stands; follows it a moment later. */
export function usePreview(id: string, plan: CampaignPlan) {
  const asked = useDebounced(plan, 400);
  const preview = useQuery({
    queryKey: ['campaign-preview', id, asked],
    queryFn: ({ signal }) => post<CampaignPreview>('/api/campaigns/preview', { id, plan: asked }, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    enabled: ready(asked),
  });
  return { ...preview, old: preview.isPlaceholderData || asked !== plan };
}
