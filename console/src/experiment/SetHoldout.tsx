import { InputNumber } from 'antd';
import { useState } from 'react';
import { put } from '../api/client';
import { useAct } from '../api/query';
import type { Holdout } from '../api/types/experiment';
import { useProgrammes } from '../touch/useProgrammes';
import { useWords } from '../i18n';
import { Reason } from '../ui/Reason';
import { holdoutsKey } from './doors';

export const UNIVERSAL = 'universal';

interface Props {
  start: Pick<Holdout, 'id' | 'share'>;
  known: Holdout[];
  close: () => void;
}

/** How large a share of everybody, or of a programme's people, is left alone. */
export function SetHoldout({ start, known, close }: Props) {
  const { t } = useWords();
  const programmes = useProgrammes();
  const [id, setId] = useState(start.id);
  const [share, setShare] = useState(start.share * 100);
  const before = known.find((each) => each.id === id)?.share ?? 0;
  const save = useAct<string>({ run: (because) => put(`/api/holdouts/${encodeURIComponent(id)}`, { share: Math.round(share * 100) / 10_000, because }), say: t('ui.accepted'), refresh: [holdoutsKey], done: close });
  return (
    <Reason title={t('holdout.set')} open ok={t('holdout.set')} busy={save.isPending} onOk={(because) => save.mutate(because)} onCancel={close}>
      <div className="field">
        <label htmlFor="holdout-of">{t('holdout.of')}</label>
        <select id="holdout-of" className="holdout-of" value={id} onChange={(event) => setId(event.target.value)}>
          <option value={UNIVERSAL}>{t('holdout.universal')}</option>
          {programmes.all.map((programme) => (
            <option key={programme.value} value={programme.value}>
              {programme.text}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="holdout-share">{t('holdout.share')}</label>
        <InputNumber id="holdout-share" min={0} max={100} precision={2} value={share} suffix="%" onChange={(next) => next !== null && setShare(next)} />
        <span className={share < before * 100 ? 'help watch' : 'help'}>{t(share < before * 100 ? 'holdout.smaller' : 'holdout.larger')}</span>
      </div>
    </Reason>
  );
}
