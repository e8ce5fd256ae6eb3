import { Link } from 'react-router';
import type { TierSize } from '../api/types/segment';
import { exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

export function TierPart({ tiers, currency }: { tiers: TierSize[]; currency: string }) {
  const { t, code, money } = useWords();
  const revenue = tiers.reduce((sum, tier) => sum + tier.revenue, 0);
  return (
    <Section title={t('tiersPart.title')} caption={t('tiersPart.caption')} end={<Link to="/tiers">{t('tiersPart.edit')}</Link>}>
      <ul className="tier-part">
        {tiers.map((tier) => (
          <li key={tier.tier}>
            <Link to={`/people?tier=${tier.tier}`} className="tier-line">
              <span className="strong">{code('tier', tier.tier)}</span>
              <span className="num tier-n">{exact(tier.people)}</span>
              <span className="num second">{percent(tier.share)}</span>
            </Link>
            <span className="tier-bar" aria-hidden="true">
              <i style={{ width: `${tier.share * 100}%` }} />
            </span>
            <span className="tier-money" aria-hidden="true">
              <i style={{ width: `${revenue > 0 ? (tier.revenue / revenue) * 100 : 0}%` }} />
            </span>
            <div className="caption tier-foot">
              <span>{money(tier.revenue, currency)}</span>
              <span>{t('tiersPart.revenue', { share: percent(revenue > 0 ? tier.revenue / revenue : null) })}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
