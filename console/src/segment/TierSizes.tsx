import { Link } from 'react-router';
import { useSession } from '../api/session';
import { tierCodes, type TierSize } from '../api/types/segment';
import { change, exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

interface Props {
  now: TierSize[];
  after: TierSize[] | undefined;
  busy: boolean;
}

export function TierSizes({ now, after, busy }: Props) {
  const { t, code, money, language } = useWords();
  const { currency } = useSession().brand;
  const shown = after ?? now;
  const total = shown.reduce((sum, size) => sum + size.people, 0);
  const revenue = shown.reduce((sum, size) => sum + size.revenue, 0);
  return (
    <Section title={t(after ? 'tiers.preview' : 'tiers.now')} caption={busy ? t('tiers.previewing') : t('tiers.total', { n: exact(total) })}>
      <div className={busy ? 'old' : undefined} aria-live="polite" data-testid="tier-sizes">
        {tierCodes.map((tier) => {
          const size = shown.find((candidate) => candidate.tier === tier);
          const before = now.find((candidate) => candidate.tier === tier);
          const difference = (size?.people ?? 0) - (before?.people ?? 0);
          return (
            <div key={tier} className="tier-size">
              <div className="row spread">
                <h3>{code('tier', tier)}</h3>
                <span className="caption">{t('tiersPart.revenue', { share: percent(revenue > 0 ? (size?.revenue ?? 0) / revenue : null) })}</span>
              </div>
              <div className="row tier-size-figures">
                <Link to={`/people?tier=${tier}`} className="figure tier-size-n">
                  {exact(size?.people)}
                </Link>
                <span className="second">{percent(size?.share)}</span>
                {after && difference !== 0 && <span className="strong">{change(difference, 'count', language)}</span>}
                {after && <span className="caption">{t('tiers.was', { n: exact(before?.people) })}</span>}
                <span className="caption end">{money(size?.revenue, currency)}</span>
              </div>
              <span className="tier-track" aria-hidden="true">
                <i style={{ width: `${(size?.share ?? 0) * 100}%` }} />
                {after && <b style={{ left: `${(before?.share ?? 0) * 100}%` }} />}
              </span>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
