import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { EventFlow } from '../api/types/event';
import { exact } from '../format/number';
import { minuteOf, moment } from '../format/time';
import { useWords } from '../i18n';
import { Drawn } from '../ui/Drawn';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { Scroll } from '../ui/Scroll';

export function Flow() {
  const { t } = useWords();
  const flow = useQuery({ queryKey: ['event-flow'], queryFn: () => get<EventFlow>('/api/event-flow'), refetchInterval: 15_000 });
  return (
    <>
      <Section title={t('rejected.flow')} caption={t('rejected.flowCaption')}>
        <Loaded query={flow} small lines={2}>
          {({ perMinute }) => <Minutes perMinute={perMinute} />}
        </Loaded>
      </Section>
      <Section title={t('rejected.sources')}>
        <Loaded query={flow} small lines={3}>
          {({ sources }) => <Sources sources={sources} />}
        </Loaded>
      </Section>
    </>
  );
}

function Minutes({ perMinute }: { perMinute: EventFlow['perMinute'] }) {
  const { t } = useWords();
  const top = Math.max(1, ...perMinute.map((minute) => minute.accepted + minute.rejected));
  const sum = (of: 'accepted' | 'rejected') => perMinute.reduce((total, minute) => total + minute[of], 0);
  const says = t('rejected.flowSays', { accepted: exact(sum('accepted')), rejected: exact(sum('rejected')) });
  const n = Math.max(1, perMinute.length);
  return (
    <Drawn
      says={says}
      className="flow"
      chart={
        <>
          <svg width="100%" height="64" aria-hidden="true">
            {perMinute.map((minute, i) => {
              const accepted = (minute.accepted / top) * 60;
              const rejected = minute.rejected > 0 ? Math.max(2, (minute.rejected / top) * 60) : 0;
              return (
                <g key={minute.minute}>
                  <rect x={`${(i / n) * 100}%`} width={`${72 / n}%`} y={62 - accepted} height={accepted} fill="var(--river2)" />
                  <rect x={`${(i / n) * 100}%`} width={`${72 / n}%`} y={62 - accepted - rejected} height={rejected} fill="var(--amber-fill)" />
                </g>
              );
            })}
            <line x1="0" x2="100%" y1="62.5" y2="62.5" stroke="var(--line2)" />
          </svg>
          <p className="caption">{says}</p>
        </>
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('rejected.minute')}</th>
              <th scope="col" className="right">{t('rejected.accepted')}</th>
              <th scope="col" className="right">{t('rejected.rejectedN')}</th>
            </tr>
          </thead>
          <tbody>
            {[...perMinute].reverse().filter((minute) => minute.accepted + minute.rejected > 0).map((minute) => (
              <tr key={minute.minute}>
                <td>{minuteOf(minute.minute)}</td>
                <td className="right">{exact(minute.accepted)}</td>
                <td className="right">{exact(minute.rejected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function Sources({ sources }: { sources: EventFlow['sources'] }) {
  const { t } = useWords();
  if (sources.length === 0) return <p className="quiet dense">{t('rejected.noSources')}</p>;
  return (
    <Scroll label={t('rejected.sources')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('rejected.col.source')}</th>
            <th scope="col" className="right">{t('rejected.accepted')}</th>
            <th scope="col" className="right">{t('rejected.duplicate')}</th>
            <th scope="col" className="right">{t('rejected.rejectedN')}</th>
            <th scope="col" className="right">{t('rejected.last')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.source}>
              <td className="break">{source.source}</td>
              <td className="right">{exact(source.accepted24h)}</td>
              <td className="right second">{exact(source.duplicate24h)}</td>
              <td className={`right${source.rejected24h > 0 ? ' watch' : ' second'}`}>{exact(source.rejected24h)}</td>
              <td className="right date second">{moment(source.lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
