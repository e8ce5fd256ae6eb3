import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { put } from '../api/client';
import { useAct } from '../api/query';
import { sessionKey } from '../api/session';
import { useWords } from '../i18n';

/** Both passwords, and what is wrong with them in words. */
export function PasswordForm({ done }: { done: () => void }) {
  const { t, language } = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useAct<void, void>({ run: () => put('/api/session/password', { current, next }), say: t('shell.passwordDone'), refresh: [sessionKey], done, quiet: true });
  const fits = next.length >= 12 && next.length <= 128;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (current !== '' && fits) change.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      <div className="field">
        <label htmlFor="password-now">{t('shell.passwordNow')}</label>
        <Input id="password-now" type="password" autoComplete="current-password" autoFocus value={current} onChange={(event) => setCurrent(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="password-next">{t('shell.passwordNext')}</label>
        <Input
          id="password-next"
          type="password"
          autoComplete="new-password"
          value={next}
          status={next !== '' && !fits ? 'error' : undefined}
          aria-describedby="password-rule"
          onChange={(event) => setNext(event.target.value)}
        />
        <span id="password-rule" className={next !== '' && !fits ? 'wrong' : 'help'}>
          {t('shell.passwordRule')}
        </span>
      </div>
      {change.error && (
        <p className="bad dense" role="alert">
          {change.error.errors[0]?.message ?? change.error[language]}
        </p>
      )}
      <div>
        <Button type="primary" htmlType="submit" disabled={current === '' || !fits} loading={change.isPending}>
          {t('ui.save')}
        </Button>
      </div>
    </form>
  );
}
