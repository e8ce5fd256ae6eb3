import { Checkbox, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '../api/query';
import type { Journey } from '../api/types/journey';
import type { Cap, Rehearsal } from '../api/types/rehearsal';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Choice } from '../ui/Choice';
import { type Asked, begin, rehearsalsKey } from './doors';

interface Props {
  journey: Journey;
  errors: number;
  save: () => Promise<unknown>;
  onBegun: () => void;
}

const DAYS = { least: 1, most: 365, usual: 90 };

/** How far back, which version, with which caps. */
export function Start({ journey, errors, save, onBegun }: Props) {
  const { t } = useWords();
  const [days, setDays] = useState(DAYS.usual);
  const [of, setOf] = useState<Asked['of']>('draft');
  const [other, setOther] = useState(false);
  const [day, setDay] = useState<number | null>(1);
  const [week, setWeek] = useState<number | null>(3);
  const caps: Cap[] = [...(day ? [{ period: 'day' as const, atMost: day }] : []), ...(week ? [{ period: 'week' as const, atMost: week }] : [])];
  const act = useAct<void, Rehearsal>({
    run: async () => {
      if (of === 'draft') await save();
      return begin({ journey: journey.id, of, days, ...(other ? { caps } : {}) });
    },
    refresh: [rehearsalsKey],
    done: onBegun,
  });
  return (
    <div className="form" data-testid="rehearsal-start">
      <p className="second">{t('rehearsal.about')}</p>
      {journey.version > 0 && (
        <Choice
          small
          label={t('rehearsal.which')}
          value={of}
          options={[
            { value: 'draft', text: t('rehearsal.of.draft') },
            { value: 'published', text: t('rehearsal.of.published', { n: journey.version }) },
          ]}
          onChange={(next) => setOf(next as Asked['of'])}
        />
      )}
      <label className="row tight">
        {t('rehearsal.lastDays')}
        <InputNumber min={DAYS.least} max={DAYS.most} precision={0} value={days} onChange={(next) => setDays(next ?? DAYS.usual)} data-testid="rehearsal-days" />
        {t('rehearsal.daysUnit')}
      </label>
      <Checkbox checked={other} onChange={(event) => setOther(event.target.checked)}>
        {t('rehearsal.caps')}
      </Checkbox>
      {other && (
        <>
          <Times label={t('rehearsal.capDay')} value={day} onChange={setDay} />
          <Times label={t('rehearsal.capWeek')} value={week} onChange={setWeek} />
        </>
      )}
      <div>
        <Act needs="REHEARSE" type="primary" off={of === 'draft' && errors > 0 ? t('rehearsal.offErrors', { n: errors }) : null} loading={act.isPending} onClick={() => act.mutate()} data-testid="begin-rehearsal">
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
