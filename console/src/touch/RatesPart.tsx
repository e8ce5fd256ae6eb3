import { InputNumber } from 'antd';
import type { Rate } from '../api/types/touch';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { ChannelToken } from './ChannelToken';

const MOST = 50;

/** How many calls a channel takes in a while. */
export function RatesPart({ rates, onChange }: { rates: Rate[]; onChange: (rates: Rate[]) => void }) {
  const { t } = useWords();
  const put = (at: number, change: Partial<Rate>) => onChange(rates.map((rate, i) => (i === at ? { ...rate, ...change } : rate)));
  return (
    <Section title={t('caps.rates')} caption={t('caps.ratesMore')}>
      <ul className="setting-lines">
        {rates.map((rate, i) => (
          <li key={i}>
            <ChannelToken label={t('caps.channel')} value={rate.channel} onChange={(channel) => channel !== null && put(i, { channel })} />
            <InputNumber aria-label={t('caps.atMost')} min={1} max={1_000_000} precision={0} value={rate.atMost} suffix={t('caps.times')} onChange={(atMost) => atMost !== null && put(i, { atMost })} />
            <span className="second">/</span>
            <InputNumber aria-label={t('caps.per')} min={1} max={2_678_400} precision={0} value={rate.perSeconds} suffix={t('caps.seconds')} onChange={(perSeconds) => perSeconds !== null && put(i, { perSeconds })} />
            <button type="button" className="link end" onClick={() => onChange(rates.filter((_, at) => at !== i))}>
              {t('caps.drop')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" disabled={rates.length >= MOST} onClick={() => onChange([...rates, { channel: 'wecom', atMost: 20, perSeconds: 1 }])}>
        {t('caps.addRate')}
      </button>
    </Section>
  );
}
