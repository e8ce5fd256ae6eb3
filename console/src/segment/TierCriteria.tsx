import { InputNumber, Slider } from 'antd';
import type { TierSettings } from '../api/types/segment';
import { useWords } from '../i18n';
import { Choice } from '../ui/Choice';
import { Section } from '../ui/Section';

interface Props {
  draft: TierSettings;
  onChange: (draft: TierSettings) => void;
}

export function TierCriteria({ draft, onChange }: Props) {
  const { t } = useWords();
  return (
    <Section title={t('tiers.criteria')} caption={t('tiers.criteriaCaption')}>
      <div className="form">
        <Amount id="high-share" label={t('tiers.highShare')} value={draft.highShare * 100} min={1} max={60} unit="%" onChange={(value) => onChange({ ...draft, highShare: value / 100 })} />
        <div className="field">
          <span className="label">{t('tiers.highBy')}</span>
          <Choice label={t('tiers.highBy')} value={draft.highBy} options={(['monetary', 'rfm', 'orders'] as const).map((value) => ({ value, text: t(`tiers.by.${value}`) }))} onChange={(highBy) => onChange({ ...draft, highBy })} />
        </div>
        <div className="field">
          <span className="label">{t('tiers.silentBy')}</span>
          <Choice label={t('tiers.silentBy')} value={draft.silentBy} options={(['share', 'days'] as const).map((value) => ({ value, text: t(`tiers.by.${value}`) }))} onChange={(silentBy) => onChange({ ...draft, silentBy })} />
        </div>
        {draft.silentBy === 'share' ? (
          <Amount id="silent-share" label={t('tiers.silentShare')} value={draft.silentShare * 100} min={1} max={60} unit="%" onChange={(value) => onChange({ ...draft, silentShare: value / 100 })} />
        ) : (
          <Amount id="silent-days" label={t('tiers.silentDays')} value={draft.silentDays} min={7} max={365} unit={t('tiers.days', { n: '' }).trim()} onChange={(silentDays) => onChange({ ...draft, silentDays })} />
        )}
      </div>
    </Section>
  );
}

interface AmountProps {
  id: string;
  label: string;
  value: number;
  min: number;
  max: number;
  unit: string;
  onChange: (value: number) => void;
}

function Amount({ id, label, value, min, max, unit, onChange }: AmountProps) {
  const whole = Math.round(value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="amount">
        <Slider min={min} max={max} value={whole} onChange={onChange} tooltip={{ open: false }} ariaLabelForHandle={label} />
        <InputNumber id={id} min={min} max={max} precision={0} value={whole} suffix={unit} onChange={(next) => next !== null && onChange(next)} />
      </div>
    </div>
  );
}
