import { useWords } from '../i18n';

/** Says at once that nothing leaves. */
export function RehearsalTitle() {
  const { t } = useWords();
  return (
    <span className="row tight">
      {t('rehearsal.title')}
      <span className="pill">{t('rehearsal.silent')}</span>
    </span>
  );
}
