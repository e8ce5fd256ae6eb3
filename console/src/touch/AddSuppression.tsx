import { useState } from 'react';
import { post } from '../api/client';
import { useAct } from '../api/query';
import { useWords } from '../i18n';
import { PersonPick } from '../segment/audience/PersonPick';
import { Choice } from '../ui/Choice';
import { Reason } from '../ui/Reason';
import { suppressionsKey } from './doors';

/** Somebody is to be left alone from the answer on. */
export function AddSuppression({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useWords();
  const [person, setPerson] = useState<number | null>(null);
  const [service, setService] = useState(false);
  const end = () => {
    setPerson(null);
    setService(false);
    close();
  };
  const add = useAct<string>({ run: (because) => post('/api/suppressions', { person, service, because }), say: t('ui.accepted'), refresh: [suppressionsKey], done: end });
  return (
    <Reason title={t('listed.addTitle')} open={open} ok={t('listed.add')} busy={add.isPending} off={person === null} onOk={(because) => add.mutate(because)} onCancel={end}>
      <p className="second">{t('listed.addMore')}</p>
      <div className="field">
        <span className="label">{t('listed.who')}</span>
        <PersonPick onPick={setPerson} />
        {person !== null && <span className="pill">#{person}</span>}
      </div>
      <div className="field">
        <span className="label">{t('listed.scope')}</span>
        <Choice
          label={t('listed.scope')}
          value={service ? 'service' : 'promotion'}
          options={(['promotion', 'service'] as const).map((value) => ({ value, text: t(`listed.${value}`) }))}
          onChange={(value) => setService(value === 'service')}
        />
        <span className="help">{t('listed.crisis')}</span>
      </div>
    </Reason>
  );
}
