import { Checkbox, InputNumber } from 'antd';
import type { TouchSettings } from '../api/types/touch';
import { useWords } from '../i18n';
import { Section } from '../ui/Section';

interface Props {
  draft: TouchSettings;
  zone: string;
  onChange: (change: Partial<TouchSettings>) => void;
}

/** When nobody is woken up, and how much an advisor can answer for. */
export function QuietPart({ draft, zone, onChange }: Props) {
  const { t } = useWords();
  const { quiet, staffDayMost } = draft;
  return (
    <>
      <Section title={t('caps.quiet')} caption={t('caps.quietMore')}>
        <div className="form">
          <div className="row">
            {(['from', 'to'] as const).map((end) => (
              <label key={end} className="row tight dense">
                {t(`caps.${end}`)}
                <input type="time" className="token value" value={quiet[end].slice(0, 5)} onChange={(event) => event.target.value && onChange({ quiet: { ...quiet, [end]: `${event.target.value}:00` } })} />
              </label>
            ))}
          </div>
          {quiet.from === quiet.to && <p className="watch dense">{t('caps.quietNone')}</p>}
          <Checkbox checked={quiet.alsoService} onChange={(event) => onChange({ quiet: { ...quiet, alsoService: event.target.checked } })}>
            {t('caps.alsoService')}
          </Checkbox>
          <span className="caption">{t('caps.brandZone', { zone })}</span>
        </div>
      </Section>
      <Section title={t('caps.staff')} caption={t('caps.staffMore')}>
        <InputNumber aria-label={t('caps.staff')} min={1} max={10_000} precision={0} value={staffDayMost} suffix={t('caps.times')} onChange={(next) => next !== null && onChange({ staffDayMost: next })} />
      </Section>
    </>
  );
}
