import './measure.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get } from '../api/client';
import { useStatus } from '../api/session';
import type { Cockpit as CockpitData, MetricDefinition, Period } from '../api/types/measure';
import { useWords } from '../i18n';
import { InTopBar } from '../shell/TopBar';
import { Choice } from '../ui/Choice';
import { HeatGrid } from '../ui/HeatGrid';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { AlertBand } from './AlertBand';
import { Cohorts } from './Cohorts';
import { DryCockpit } from './DryCockpit';
import { River } from './River';
import { Tile } from './Tile';
import { TierPart } from './TierPart';

const periods: Period[] = ['week', 'month', 'quarter'];

export default function Cockpit() {
  const { t } = useWords();
  const url = useUrlState();
  const period = periods.find((candidate) => candidate === url.read('period')) ?? 'month';
  const loading = useStatus().data?.demo.state === 'loading';
  const cockpit = useQuery({
    queryKey: ['cockpit', period],
    queryFn: () => get<CockpitData>('/api/cockpit', { period }),
    placeholderData: keepPreviousData,
    refetchInterval: loading ? 3_000 : 60_000,
  });
  const choose = (next: Period) => url.write({ period: next === 'month' ? null : next }, true);
  usePeriodKeys(period, choose);
  return (
    <>
      <InTopBar>
        <Choice label={t('period.label')} value={period} options={periods.map((value) => ({ value, text: t(`period.${value}`) }))} onChange={choose} />
      </InTopBar>
      <Loaded query={cockpit} lines={10}>
        {(data) => ((data.river.find((reach) => reach.stage === 'pool')?.people ?? 0) === 0 ? <DryCockpit /> : <Full data={data} />)}
      </Loaded>
    </>
  );
}

function usePeriodKeys(period: Period, choose: (period: Period) => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.key !== '[' && event.key !== ']') || (event.target as Element).closest('input, textarea')) return;
      const next = periods[periods.indexOf(period) + (event.key === ']' ? 1 : -1)];
      if (next) choose(next);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
}

function Full({ data }: { data: CockpitData }) {
  const { t } = useWords();
  const definitions = useQuery({ queryKey: ['metrics'], queryFn: () => get<MetricDefinition[]>('/api/metrics'), staleTime: Infinity });
  return (
    <div className="sheet cockpit">
      <AlertBand alerts={data.alerts} />
      <div className="tiles">
        {data.metrics.map((metric) => (
          <Tile key={metric.id} metric={metric} currency={data.currency} refunds={data.refunds} definition={definitions.data?.find(({ id }) => id === metric.id)} />
        ))}
      </div>
      <River cockpit={data} />
      <div className="split cockpit-foot">
        <Section title={t('heat.title')} caption={t('heat.caption')}>
          <HeatGrid heat={data.rfm} currency={data.currency} />
        </Section>
        <Cohorts cohorts={data.cohorts} />
        <TierPart tiers={data.tiers} currency={data.currency} />
      </div>
    </div>
  );
}
