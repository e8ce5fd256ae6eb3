import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../api/query';
import { useSession } from '../api/session';
import { useWords } from '../i18n';

/** Grey bars in the final layout, after 300 ms of nothing. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const { t } = useWords();
  return (
    <div className="waiting" role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: lines }, (_, i) => (
        <i key={i} style={{ width: `${[62, 88, 74, 45, 80, 57][i % 6]}%` }} />
      ))}
    </div>
  );
}

interface EmptyProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  small?: boolean;
}

/** Says what will appear here and the one thing to do next. */
export function Empty({ title, children, action, small }: EmptyProps) {
  return (
    <div className={`state${small ? ' small' : ''}`}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

/** What failed, what was kept, what to do. */
export function Failed({ error, retry, small }: { error: unknown; retry?: () => void; small?: boolean }) {
  const { t, language } = useWords();
  const problem = problemOf(error);
  if (problem.status === 403) return <Denied />;
  return (
    <div className={`state${small ? ' small' : ''}`} role="alert">
      <h2>{problem[language]}</h2>
      <p>{t('ui.failedKept')}</p>
      {retry && <Button onClick={retry}>{t('ui.retry')}</Button>}
      <span className="code">{problem.code}</span>
    </div>
  );
}

/** Names the role and who may change it. */
export function Denied() {
  const { t, code } = useWords();
  const { role } = useSession();
  return (
    <div className="state">
      <h2>{t('ui.denied')}</h2>
      <p>{t('ui.deniedHow', { role: code('role', role) })}</p>
    </div>
  );
}

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  lines?: number;
  small?: boolean;
  children: (data: T) => ReactNode;
}

/** The old value stays at half strength until the new one arrives. */
export function Loaded<T>({ query, lines, small, children }: LoadedProps<T>) {
  if (query.data === undefined) {
    return query.isError ? <Failed error={query.error} retry={() => void query.refetch()} small={small} /> : <Waiting lines={lines} />;
  }
  return <div className={`loaded${query.isPlaceholderData ? ' old' : ''}`}>{children(query.data)}</div>;
}
