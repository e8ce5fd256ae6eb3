import './segment.css';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { useSession } from '../api/session';
import type { ValueActivity } from '../api/types/segment';
import { decimal, exact, percent } from '../format/number';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { Warning } from '../ui/Warning';
import { Empty, Loaded } from '../ui/states';
import { Quadrants } from './Quadrants';

/** Is "high value" really value, or only activity? */
export default function ValueActivityPage() {
  const { t } = useWords();
  const data = useQuery({ queryKey: ['value-activity'], queryFn: () => get<ValueActivity>('/api/value-activity', { aimed: 'high-value' }) });
  return (
    <Loaded query={data}>
      {(found) => (found.quadrants.every((quadrant) => quadrant.people === 0) ? <Empty title={t('value.none')} /> : <Full data={found} />)}
    </Loaded>
  );
}

function Full({ data }: { data: ValueActivity }) {
  const { t, pick, money } = useWords();
  const { currency } = useSession().brand;
  return (
    <div className="sheet">
      <div className="object">
        <span className="second">{t('value.lead')}</span>
      </div>
      <div className="split value">
        <Section title={t('value.title')} caption={t('value.caption')}>
          <Quadrants data={data} currency={currency} />
        </Section>
        <div className="side">
          <div className="section">
            <span className="caption">{t('value.overlap')}</span>
            <p className="figure overlap">{percent(data.overlap)}</p>
            <p className="caption">{t('value.overlapMore')}</p>
          </div>
          <div className="section">
            {data.warning ? (
              <Warning>{pick(data.warning)}</Warning>
            ) : (
              <p className="second">{t('value.fine')}</p>
            )}
          </div>
          <div className="section">
            <p className="dense second">{t('value.thresholdV', { n: money(data.thresholds.value, currency) })}</p>
            <p className="dense second">{t('value.thresholdA', { n: decimal(data.thresholds.activity) })}</p>
            <p className="caption">{t('tiers.total', { n: exact(data.quadrants.reduce((sum, quadrant) => sum + quadrant.people, 0)) })}</p>
          </div>
        </div>
      </div>
    </div>
  );
}
