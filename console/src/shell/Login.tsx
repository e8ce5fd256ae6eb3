import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { post } from '../api/client';
import type { Problem } from '../api/problem';
import { signedInAs } from '../api/session';
import type { Session } from '../api/types/words';
import { speak, useWords } from '../i18n';
import { Choice } from '../ui/Choice';
import { Mark } from '../ui/Mark';
import { type ThemeChoice, useTheme } from '../ui/theme';
import { DryRiver } from './DryRiver';

export function Login() {
  const { t, language } = useWords();
  const { choice, choose } = useTheme();
  const ended = useQueryClient().getQueryData(['session-ended']) === true;
  return (
    <div className="login">
      <main className="login-form" aria-label={t('login.title')}>
        <div className="login-brand">
          <Mark size={34} />
          <span className="login-name">{t('brand')}</span>
        </div>
        <h1>{t('login.lead')}</h1>
        {ended && (
          <p className="watch" role="status">
            {t('login.expired')}
          </p>
        )}
        <SignIn />
        <p className="caption">{t('login.first')}</p>
        <div className="row tight login-choices">
          <Choice
            small
            label={t('shell.language')}
            value={language}
            options={[
              { value: 'zh', text: '中文' },
              { value: 'en', text: 'English' },
            ]}
            onChange={speak}
          />
          <Choice<ThemeChoice>
            small
            label={t('shell.theme')}
            value={choice}
            options={(['light', 'dark', 'system'] as const).map((value) => ({ value, text: t(`theme.${value}`) }))}
            onChange={choose}
          />
        </div>
      </main>
      <DryRiver />
    </div>
  );
}

function SignIn() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const enter = useMutation<Session, Problem>({
    mutationFn: () => post<Session>('/api/session', { username: username.trim(), password }),
    onSuccess: (session) => signedInAs(client, session),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (username.trim() && password) enter.mutate();
  };
  const problem = enter.error;
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="field">
        <label htmlFor="username">{t('login.username')}</label>
        <Input
          id="username"
          name="username"
          size="large"
          autoFocus
          autoComplete="username"
          value={username}
          status={asked && !username.trim() ? 'error' : undefined}
          onChange={(event) => setUsername(event.target.value)}
        />
        {asked && !username.trim() && <span className="wrong">{t('login.missing', { field: t('login.username') })}</span>}
      </div>
      <div className="field">
        <label htmlFor="password">{t('login.password')}</label>
        <Input
          id="password"
          name="password"
          type="password"
          size="large"
          autoComplete="current-password"
          value={password}
          status={asked && !password ? 'error' : undefined}
          onChange={(event) => setPassword(event.target.value)}
        />
        {asked && !password && <span className="wrong">{t('login.missing', { field: t('login.password') })}</span>}
      </div>
      {problem && (
        <p className="bad dense" role="alert">
          {problem.status === 429 && problem.retryAfterSeconds ? t('login.wait', { n: problem.retryAfterSeconds }) : problem[language]}
        </p>
      )}
      <Button type="primary" htmlType="submit" size="large" loading={enter.isPending} block>
        {t('login.enter')}
      </Button>
    </form>
  );
}
