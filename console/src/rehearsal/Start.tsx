import { Checkbox, InputNumber } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAct } from '../api/query';
import type { Cap, Rehearsal } from '../api/types/rehearsal';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { rehearsalsKey } from './doors';

interface Props {
  about: string;
  /** Why it cannot begin; null when it can. */
  off: string | null;
  /** Caps decided elsewhere; absent: they may be chosen here. */
  caps?: Cap[] | null;
  ask: (how: { days: number; caps?: Cap[] }) => Promise<Rehearsal>;
  onBegun: () => void;
  children?: ReactNode;
}

const DAYS = { least: 1, most: 365, usual: 90 };

/** How far back, with which caps. */
export function Start({ about, off, caps, ask, onBegun, children }: Props) {
  const { t } = useWords();
  const [days, setDays] = useState(DAYS.usual);
  const [other, setOther] = useState(false);
  const [day, setDay] = useState<number | null>(1);
  const [week, setWeek] = useState<number | null>(3);
  const chosen: Cap[] = [...(day ? [{ period: 'day' as const, atMost: day }] : []), ...(week ? [{ period: 'week' as const, atMost: week }] : [])];
  const decided = caps === undefined ? (other ? chosen : null) : caps;
  const act = useAct<void, Rehearsal>({ run: () => ask({ days, ...(decided ? { caps: decided } : {}) }), refresh: [rehearsalsKey], done: onBegun });
  return (
    <div className="form" data-testid="rehearsal-start">
      <p className="second">{about}</p>
      {children}
      <label className="row tight">
        {t('rehearsal.lastDays')}
        <InputNumber min={DAYS.least} max={DAYS.most} precision={0} value={days} onChange={(next) => setDays(next ?? DAYS.usual)} data-testid="rehearsal-days" />
        {t('rehearsal.daysUnit')}
      </label>
      {caps === undefined && (
        <Checkbox checked={other} onChange={(event) => setOther(event.target.checked)}>
          {t('rehearsal.caps')}
        </Checkbox>
      )}
      {caps === undefined && other && (
        <>
          <Times label={t('rehearsal.capDay')} value={day} onChange={setDay} />
          <Times label={t('rehearsal.capWeek')} value={week} onChange={setWeek} />
        </>
      )}
      <div>
        <Act needs="REHEARSE" type="primary" off={off} loading={act.isPending} onClick={() => act.mutate()} data-testid="begin-rehearsal">
          {t('rehearsal.begin')}
        </Act>
      </div>
    </div>
  );
}

function Times({ label, value, onChange }: { label: string; value: number | null; onChange: (value: number | null) => void }) {
  const { t } = useWords();
  return (
    <label className="row tight">
      {label}
      <InputNumber min={1} max={1_000} precision={0} value={value} onChange={onChange} />
      {t('rehearsal.times')}
    </label>
  );
}
