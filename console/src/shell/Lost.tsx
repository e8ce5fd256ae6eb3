import { Button } from 'antd';
import { Link, useRouteError } from 'react-router';
import { useWords } from '../i18n';
import { Empty } from '../ui/states';

export function NotFound() {
  const { t } = useWords();
  return (
    <Empty title={t('shell.notFound')} action={<Link to="/">{t('shell.home')}</Link>}>
      {t('shell.notFoundMore')}
    </Empty>
  );
}

export function Broken() {
  const { t } = useWords();
  const error = useRouteError();
  return (
    <div className="state" role="alert">
      <h2>{t('shell.broken')}</h2>
      <p>{t('shell.brokenMore')}</p>
      <Button type="primary" onClick={() => location.reload()}>
        {t('shell.reload')}
      </Button>
      <span className="code">{error instanceof Error ? error.message : String(error)}</span>
    </div>
  );
}
