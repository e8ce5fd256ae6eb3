import { Modal } from 'antd';
import { useState } from 'react';
import { post } from '../api/client';
import { useAct } from '../api/query';
import type { Refunds } from '../api/types/segment';
import type { Scoring } from '../api/types/segment';
import { fullDay } from '../format/time';
import { useWords } from '../i18n';
import { Choice } from '../ui/Choice';

export function RunWave({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useWords();
  const [asOf, setAsOf] = useState('');
  const [scoring, setScoring] = useState<Scoring>('quintile');
  const [refunds, setRefunds] = useState<Refunds>('net');
  const run = useAct({
    run: () => post('/api/rfm/waves', { asOf: asOf || undefined, scoring, refunds }),
    say: t('rfm.running'),
    refresh: [['rfm'], ['cockpit']],
    done: close,
  });
  return (
    <Modal title={t('rfm.run')} open={open} okText={t('rfm.run')} cancelText={t('ui.cancel')} okButtonProps={{ loading: run.isPending }} onOk={() => run.mutate()} onCancel={close} destroyOnHidden>
      <div className="form">
        <p className="second">{t('rfm.runMore')}</p>
        <div className="field">
          <label htmlFor="as-of">{t('rfm.asOf')}</label>
          <input id="as-of" type="date" className="date-input" max={fullDay(new Date())} value={asOf || fullDay(new Date())} onChange={(event) => setAsOf(event.target.value)} />
        </div>
        <div className="field">
          <span className="label">{t('score.method')}</span>
          <Choice label={t('score.method')} value={scoring} options={(['quintile', 'fixed'] as const).map((value) => ({ value, text: t(`rfm.scoring.${value}`) }))} onChange={setScoring} />
        </div>
        <div className="field">
          <span className="label">{t('score.refunds')}</span>
          <Choice label={t('score.refunds')} value={refunds} options={(['net', 'gross'] as const).map((value) => ({ value, text: t(`rfm.refunds.${value}`) }))} onChange={setRefunds} />
        </div>
      </div>
    </Modal>
  );
}
