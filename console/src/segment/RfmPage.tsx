import './segment.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { get } from '../api/client';
import { useSession } from '../api/session';
import type { Rfm, Wave } from '../api/types/segment';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { HeatGrid } from '../ui/HeatGrid';
import { Section } from '../ui/Section';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { MigrationPart } from './MigrationPart';
import { RunWave } from './RunWave';
import { ScoringDrawer } from './ScoringDrawer';
import { SegmentTable } from './SegmentTable';
import { Sizes } from './Sizes';
import { WavePick } from './WavePick';

/** How are the buyers spread, and who moved? */
export default function RfmPage() {
  const { t } = useWords();
  const url = useUrlState();
  const wave = url.read('wave');
  const rfm = useQuery({ queryKey: ['rfm', wave], queryFn: () => get<Rfm>('/api/rfm', { wave }), placeholderData: keepPreviousData });
  const waves = useQuery({ queryKey: ['rfm', 'waves'], queryFn: () => get<Wave[]>('/api/rfm/waves') });
  const { currency } = useSession().brand;
  const [running, setRunning] = useState(false);
  const [settings, setSettings] = useState(false);
  return (
    <div className="sheet">
      <div className="object">
        <WavePick waves={waves.data ?? []} value={wave} onChange={(value) => url.write({ wave: value })} />
        {rfm.data?.wave && <Facts wave={rfm.data.wave} currency={currency} />}
        <span className="end">
          <Act needs="EXPORT" href={`/api/rfm/scores.csv${wave ? `?wave=${wave}` : ''}`} download>
            {t('rfm.export')}
          </Act>
          <Act needs="SEGMENT_READ" onClick={() => setSettings(true)}>
            {t('rfm.settings')}
          </Act>
          <Act needs="SEGMENT_EDIT" type="primary" onClick={() => setRunning(true)}>
            {t('rfm.run')}
          </Act>
        </span>
      </div>
      <Loaded query={rfm} lines={10}>
        {(data) =>
          data.heat.people === 0 ? (
            <Empty title={t('rfm.none')} action={<Link to="/imports">{t('people.import')}</Link>}>
              {t('rfm.noneMore')}
            </Empty>
          ) : (
            <>
              <div className="split rfm">
                <Section title={t('rfm.map')} caption={t('rfm.mapCaption')}>
                  <HeatGrid heat={data.heat} currency={currency} large wave={wave} />
                </Section>
                <div>
                  <SegmentTable segments={data.segments} currency={currency} wave={wave} />
                  <Sizes rfm={data} currency={currency} />
                </div>
              </div>
              <MigrationPart waves={waves.data ?? []} />
            </>
          )
        }
      </Loaded>
      <RunWave open={running} close={() => setRunning(false)} />
      <ScoringDrawer open={settings} close={() => setSettings(false)} />
    </div>
  );
}

function Facts({ wave, currency }: { wave: Wave; currency: string }) {
  const { t, code, money } = useWords();
  return (
    <span className="caption">
      {t('rfm.facts', {
        scoring: code('rfm.scoring', wave.scoring),
        refunds: code('rfm.refunds', wave.refunds),
        n: exact(wave.customers),
        orders: exact(wave.orders),
        money: money(wave.revenue, currency),
      })}
    </span>
  );
}
