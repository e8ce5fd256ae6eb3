import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { get } from '../api/client';
import { segmentCodes, type Migration, type SegmentCode, type Wave } from '../api/types/segment';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';

/** Who moved between two waves? A matrix: the diagonal stayed. */
export function MigrationPart({ waves }: { waves: Wave[] }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  const to = chosen.to ?? waves[0]?.id;
  // Two waves of one day say little; compare with the newest of another day.
  const from = chosen.from ?? (waves.find((wave) => wave.asOf !== waves[0]?.asOf) ?? waves[1])?.id;
  const migration = useQuery({
    queryKey: ['rfm', 'migration', from, to],
    queryFn: () => get<Migration>('/api/rfm/migration', { from, to }),
    enabled: waves.length > 1,
    placeholderData: keepPreviousData,
  });
  const options = waves.map((wave) => ({ value: wave.id, label: t('rfm.waveName', { id: wave.id, day: wave.asOf }) }));
  return (
    <Section
      title={t('rfm.migration')}
      caption={t('rfm.migrationCaption')}
      className="migration"
      end={
        waves.length > 1 && (
          <>
            <Select aria-label={t('rfm.from')} size="small" value={from} options={options} onChange={(id) => setChosen({ ...chosen, from: id })} popupMatchSelectWidth={false} />
            →
            <Select aria-label={t('rfm.to')} size="small" value={to} options={options} onChange={(id) => setChosen({ ...chosen, to: id })} popupMatchSelectWidth={false} />
          </>
        )
      }
    >
      {waves.length < 2 ? <p className="quiet dense">{t('rfm.oneWave')}</p> : <Loaded query={migration} small>{(data) => <Matrix migration={data} />}</Loaded>}
    </Section>
  );
}

function Matrix({ migration }: { migration: Migration }) {
  const { t, code } = useWords();
  const codes: (SegmentCode | null)[] = [...segmentCodes, null];
  const people = (from: SegmentCode | null, to: SegmentCode | null) => migration.flows.find((flow) => flow.from === from && flow.to === to)?.people ?? 0;
  const known = migration.flows.filter((flow) => flow.from !== null && flow.to !== null);
  const total = known.reduce((sum, flow) => sum + flow.people, 0);
  const moved = known.filter((flow) => flow.from !== flow.to).reduce((sum, flow) => sum + flow.people, 0);
  const most = Math.max(1, ...migration.flows.filter((flow) => flow.from !== flow.to).map((flow) => flow.people));
  const step = (n: number) => 1 + Math.min(4, Math.round((n / most) * 4));
  return (
    <>
      <p className="dense migration-sum">{t('rfm.moved', { moved: exact(moved), share: percent(total > 0 ? moved / total : null) })}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('rfm.migration')}>
        <table className="matrix num">
          <thead>
            <tr>
              <th scope="col"><span className="sr">{t('rfm.from')}</span></th>
              {codes.map((to) => (
                <th scope="col" key={to ?? 'gone'}>{to ? code('segment', to) : t('rfm.gone')}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((from) => (
              <tr key={from ?? 'new'}>
                <th scope="row">{from ? code('segment', from) : t('rfm.newcomer')}</th>
                {codes.map((to) => {
                  const n = people(from, to);
                  if (from === null && to === null) return <td key="none" />;
                  const stayed = from === to;
                  return (
                    <td key={to ?? 'gone'} className={stayed ? 'stayed' : n === 0 ? 'zero' : undefined} style={stayed || n === 0 ? undefined : { background: `var(--ramp${step(n)})`, color: 'var(--on-ramp-low)' }}>
                      {n === 0 ? '·' : exact(n)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
