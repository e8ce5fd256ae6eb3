import { Input, Modal } from 'antd';
import { useState } from 'react';
import { put } from '../api/client';
import { useAct } from '../api/query';
import { useWords } from '../i18n';

export function PasswordDialog({ open, close }: { open: boolean; close: () => void }) {
  const { t, language } = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useAct<void, void>({ run: () => put('/api/session/password', { current, next }), say: t('shell.passwordDone'), done: close, quiet: true });
  const tooShort = next.length > 0 && next.length < 12;
  return (
    <Modal
      title={t('shell.password')}
      open={open}
      okText={t('ui.save')}
      cancelText={t('ui.cancel')}
      okButtonProps={{ disabled: current === '' || next.length < 12 || next.length > 128, loading: change.isPending }}
      onOk={() => change.mutate()}
      onCancel={close}
      afterClose={() => {
        setCurrent('');
        setNext('');
        change.reset();
      }}
      destroyOnHidden
    >
      <div className="form">
        <div className="field">
          <label htmlFor="password-now">{t('shell.passwordNow')}</label>
          <Input id="password-now" type="password" autoComplete="current-password" value={current} onChange={(e) => setCurrent(e.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="password-next">{t('shell.passwordNext')}</label>
          <Input
            id="password-next"
            type="password"
            autoComplete="new-password"
            value={next}
            status={tooShort ? 'error' : undefined}
            aria-describedby="password-rule"
            onChange={(e) => setNext(e.target.value)}
          />
          <span id="password-rule" className={tooShort ? 'wrong' : 'help'}>
            {t('shell.passwordRule')}
          </span>
        </div>
        {change.error && (
          <p className="bad dense" role="alert">
            {change.error[language]}
          </p>
        )}
      </div>
    </Modal>
  );
}
