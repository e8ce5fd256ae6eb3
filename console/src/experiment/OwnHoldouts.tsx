import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { get } from '../api/client';
import { useMay } from '../api/session';
import type { Campaign } from '../api/types/campaign';
import type { Journey } from '../api/types/journey';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Definition } from '../ui/Definition';
import { Section } from '../ui/Section';

interface Row {
  to: string;
  name: string;
  entered: number;
  heldOut: number;
}

/** Whom journeys and campaigns leave alone by their own rules; nothing when none does. */
export function OwnHoldouts() {
  const { t } = useWords();
  const journeys = useQuery({ queryKey: ['journeys'], queryFn: () => get<Journey[]>('/api/journeys'), enabled: useMay('JOURNEY_READ') });
  const campaigns = useQuery({ queryKey: ['campaigns'], queryFn: () => get<Campaign[]>('/api/campaigns'), enabled: useMay('CAMPAIGN_READ') });
  const rows: Row[] = [
    ...(journeys.data ?? []).map(({ id, name, entered, heldOut }) => ({ to: `/journeys/${id}?side=rules`, name: t('touch.journey', { name }), entered, heldOut })),
    ...(campaigns.data ?? []).map(({ id, name, sums }) => ({ to: `/campaigns/${id}`, name: t('touch.campaign', { name }), entered: sums.entered, heldOut: sums.heldOut })),
  ].filter((row) => row.heldOut > 0);
  if (rows.length === 0) return null;
  return (
    <Section title={t('holdout.own')} caption={t('holdout.ownMore')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('holdout.programme')}</th>
            <th scope="col" className="right">{t('holdout.entered')}</th>
            <th scope="col" className="right">{t('holdout.heldOut')}</th>
            <th scope="col" className="right">
              <Definition means={t('holdout.ownShareMeans')}>{t('holdout.ownShare')}</Definition>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.to}>
              <td>
                <span className="hold-ring" aria-hidden="true" />
                <Link to={row.to}>{row.name}</Link>
              </td>
              <td className="right">{exact(row.entered)}</td>
              <td className="right strong">{exact(row.heldOut)}</td>
              <td className="right second">{percent(row.heldOut / row.entered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
