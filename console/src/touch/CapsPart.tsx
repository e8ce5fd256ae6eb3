import { InputNumber } from 'antd';
import type { Cap } from '../api/types/touch';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';
import { ChannelToken } from './ChannelToken';

const MOST = 50;

/** How often a person may be told something promotional. */
export function CapsPart({ caps, onChange }: { caps: Cap[]; onChange: (caps: Cap[]) => void }) {
  const { t } = useWords();
  const put = (at: number, change: Partial<Cap>) => onChange(caps.map((cap, i) => (i === at ? { ...cap, ...change } : cap)));
  return (
    <Section title={t('caps.caps')} caption={t('caps.capsMore')}>
      {caps.length === 0 && <p className="watch dense">{t('caps.none')}</p>}
      <ul className="setting-lines">
        {caps.map((cap, i) => (
          // Lines have no name of their own, and none is ever moved.
          <li key={i}>
            <select className="token value" aria-label={t('caps.period')} value={cap.period} onChange={(event) => put(i, { period: event.target.value as Cap['period'] })}>
              {(['day', 'week'] as const).map((period) => (
                <option key={period} value={period}>
                  {t(`caps.period.${period}`)}
                </option>
              ))}
            </select>
            <ChannelToken any label={t('caps.channel')} value={cap.channel} onChange={(channel) => put(i, { channel })} />
            <input className="token value" aria-label={t('caps.theme')} placeholder={t('caps.anyTheme')} maxLength={40} size={10} value={cap.theme ?? ''} onChange={(event) => put(i, { theme: event.target.value || null })} />
            <InputNumber aria-label={t('caps.atMost')} min={1} max={1000} precision={0} value={cap.atMost} suffix={t('caps.times')} onChange={(atMost) => atMost !== null && put(i, { atMost })} />
            <button type="button" className="link end" onClick={() => onChange(caps.filter((_, at) => at !== i))}>
              {t('caps.drop')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" disabled={caps.length >= MOST} onClick={() => onChange([...caps, { period: 'week', channel: 'wecom', theme: null, atMost: 2 }])}>
        {t('caps.add')}
      </button>
    </Section>
  );
}
