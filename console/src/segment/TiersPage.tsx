import './segment.css';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Tiers } from '../api/types/segment';
import { Loaded } from '../ui/states';
import { TierEditor } from './TierEditor';

/** Who gets an advisor, who gets content, who gets woken? */
export default function TiersPage() {
  const tiers = useQuery({ queryKey: ['tiers'], queryFn: () => get<Tiers>('/api/tiers') });
  return <Loaded query={tiers}>{(data) => <TierEditor key={data.settings.version} tiers={data} />}</Loaded>;
}
