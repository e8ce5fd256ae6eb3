import { useWords } from '../i18n';
import { Mark } from '../ui/Mark';
import { DryRiver } from './DryRiver';
import { PasswordForm } from './PasswordForm';

/** The first sign-in with a password somebody else has seen. */
export function MustChange() {
  const { t } = useWords();
  return (
    <div className="login">
      <main className="login-form" aria-label={t('shell.mustChange')}>
        <div className="login-brand">
          <Mark size={34} />
          <span className="login-name">{t('brand')}</span>
        </div>
        <h1>{t('shell.mustChange')}</h1>
        <p className="second">{t('shell.mustChangeMore')}</p>
        <PasswordForm done={() => undefined} />
      </main>
      <DryRiver />
    </div>
  );
}
