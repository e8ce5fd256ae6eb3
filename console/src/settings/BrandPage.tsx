import './settings.css';
import { useSession } from '../api/session';
import { useWords } from '../i18n';

export default function BrandPage() {
  const { t } = useWords();
  const { brand } = useSession();
  const facts: [string, string][] = [
    [t('brandPage.name'), brand.name],
    [t('brandPage.data'), t(brand.simulated ? 'brandPage.simulated' : 'brandPage.real')],
    [t('brandPage.zone'), brand.timezone],
    [t('brandPage.currency'), brand.currency],
  ];
  return (
    <div className="section">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="second">{name}</dt>
            <dd className="strong">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="caption facts-lead">{t('brandPage.lead')}</p>
    </div>
  );
}
