import { Input } from 'antd';
import { useState } from 'react';
import type { ImportKind, ImportOptions } from '../api/types/import';
import { useWords } from '../i18n';
import { ratesOf, textOf } from './rates';

interface Props {
  kind: ImportKind;
  options: ImportOptions;
  onChange: (options: ImportOptions) => void;
  remember: string;
  onRemember: (name: string) => void;
}

type Plain = 'currency' | 'timezone' | 'dateFormat' | 'cancelPrefix' | 'namespace' | 'event';

export function MapOptions({ kind, options, onChange, remember, onRemember }: Props) {
  const { t } = useWords();
  const [rates, setRates] = useState(() => textOf(options.rates));
  const orders = kind.startsWith('orders');
  const shown: Plain[] = [...(orders ? (['currency'] as const) : []), 'timezone', 'dateFormat', ...(orders ? (['cancelPrefix', 'namespace'] as const) : []), ...(kind === 'interactions' ? (['event'] as const) : [])];
  const help: Partial<Record<Plain, string>> = { dateFormat: t('map.dateFormatHelp'), cancelPrefix: t('map.cancelPrefixHelp'), namespace: t('map.namespaceHelp'), event: t('map.eventHelp') };
  return (
    <div className="form">
      {shown.map((name) => (
        <div className="field" key={name}>
          <label htmlFor={`option-${name}`}>{t(`map.${name}`)}</label>
          <Input id={`option-${name}`} value={options[name] ?? ''} aria-describedby={help[name] ? `option-${name}-help` : undefined} onChange={(event) => onChange({ ...options, [name]: event.target.value || undefined })} />
          {help[name] && <span className="help" id={`option-${name}-help`}>{help[name]}</span>}
        </div>
      ))}
      {orders && (
        <div className="field">
          <label htmlFor="option-rates">{t('map.rates')}</label>
          <Input id="option-rates" value={rates} aria-describedby="option-rates-help" onChange={(event) => setRates(event.target.value)} onBlur={() => onChange({ ...options, rates: ratesOf(rates) })} />
          <span className="help" id="option-rates-help">{t('map.ratesHelp')}</span>
        </div>
      )}
      <div className="field">
        <label htmlFor="remember">{t('map.remember')}</label>
        <Input id="remember" value={remember} aria-describedby="remember-help" onChange={(event) => onRemember(event.target.value)} />
        <span className="help" id="remember-help">{t('map.rememberHelp')}</span>
      </div>
    </div>
  );
}
