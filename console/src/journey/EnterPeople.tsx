import { Modal } from 'antd';
import { useState } from 'react';
import { post } from '../api/client';
import { useAct } from '../api/query';
import { useWords } from '../i18n';
import { PersonPick } from '../segment/audience/PersonPick';
import { journeysKey } from './doors';
import { useNames } from './names';

/** Lets people in by hand: everybody in an audience now, or one by one. */
export function EnterPeople({ journey, open, onClose }: { journey: string; open: boolean; onClose: () => void }) {
  const { t, pick } = useWords();
  const audiences = useNames().audience;
  const [audience, setAudience] = useState('');
  const [people, setPeople] = useState<number[]>([]);
  const close = () => {
    setAudience('');
    setPeople([]);
    onClose();
  };
  const enter = useAct({
    run: () => post(`/api/journeys/${journey}/enter`, { people, audience: audience || undefined }),
    say: t('ui.accepted'),
    refresh: [journeysKey],
    done: close,
  });
  return (
    <Modal title={t('journey.enter')} open={open} okText={t('journey.enterOk')} cancelText={t('ui.cancel')} okButtonProps={{ loading: enter.isPending, disabled: audience === '' && people.length === 0 }} onOk={() => enter.mutate()} onCancel={close} destroyOnHidden>
      <div className="form">
        <div className="field">
          <label htmlFor="enter-audience">{t('journey.enterAudience')}</label>
          <select id="enter-audience" className="jinput" value={audience} onChange={(event) => setAudience(event.target.value)}>
            <option value="">{t('journey.notChosen')}</option>
            {audiences.map((term) => (
              <option key={term.id} value={term.id}>
                {pick(term)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <span className="label">{t('journey.enterPeople')}</span>
          <PersonPick onPick={(person) => setPeople((now) => [...new Set([...now, person])])} />
          {people.length > 0 && (
            <span className="row tight">
              {people.map((person) => (
                <span key={person} className="chip">
                  #{person}
                  <button type="button" aria-label={t('rule.takeOut', { what: person })} onClick={() => setPeople((now) => now.filter((other) => other !== person))}>
                    ×
                  </button>
                </span>
              ))}
            </span>
          )}
        </div>
      </div>
    </Modal>
  );
}
