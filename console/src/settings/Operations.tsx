import './settings.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { get, post } from '../api/client';
import { useAct } from '../api/query';
import { useStatus } from '../api/session';
import type { Parked } from '../api/types/settings';
import type { Slice } from '../api/types/words';
import { exact } from '../format/number';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';
import { DigestPart } from './DigestPart';
import { ReplayPart } from './ReplayPart';

export default function Operations() {
  const { t } = useWords();
  const { data: status } = useStatus();
  const parked = useQuery({ queryKey: ['parked'], queryFn: () => get<Slice<Parked>>('/api/operate/parked') });
  return (
    <div className="sheet">
      <div className="split operations">
        <div>
          <Section title={t('ops.worker')}>
            <dl className="facts wide">
              <div>
                <dt className="second">{t('ops.head')}</dt>
                <dd className="figure">{exact(status?.logHead)}</dd>
              </div>
              <div>
                <dt className="second">{t('ops.position')}</dt>
                <dd className="figure">{exact(status?.loopPosition)}</dd>
              </div>
              <div>
                <dt className="second">{t('ops.lag')}</dt>
                <dd className="figure">{t('ops.lagSeconds', { n: exact(Math.round(status?.lagSeconds ?? 0)) })}</dd>
              </div>
            </dl>
          </Section>
          <Section title={t('ops.parked')} caption={t('ops.parkedCaption')}>
            <Loaded query={parked} small>
              {({ items }) => (items.length === 0 ? <p className="quiet dense">{t('ops.parkedNone')}</p> : <ParkedTable parked={items} />)}
            </Loaded>
          </Section>
        </div>
        <div className="side">
          <ReplayPart />
          <DigestPart />
          <Section title={t('ops.backup')}>
            <p className="dense second ops-more">{t('ops.backupMore')}</p>
            <Button href="/api/operate/backup" download>
              {t('ops.backupAct')}
            </Button>
          </Section>
        </div>
      </div>
    </div>
  );
}

function ParkedTable({ parked }: { parked: Parked[] }) {
  const { t } = useWords();
  const retry = useAct<number>({ run: (position) => post(`/api/operate/parked/${position}/retry`), say: t('ui.accepted'), refresh: [['parked'], ['status']] });
  return (
    <ul className="bars">
      {parked.map((each) => (
        <li key={each.position}>
          <div className="line">
            <span>
              <strong>{each.event}</strong> <span className="caption">{`${exact(each.position)} · ${moment(each.at)} · ${t('ops.attempts', { n: each.attempts })}`}</span>
            </span>
            <Act needs="OPERATE" size="small" loading={retry.isPending && retry.variables === each.position} onClick={() => retry.mutate(each.position)}>
              {t('ops.retry')}
            </Act>
          </div>
          <code className="break">{each.reason}</code>
        </li>
      ))}
    </ul>
  );
}
