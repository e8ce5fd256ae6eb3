import { useWords } from '../i18n';

/** Channels this console has words for; others that occur are offered, too. */
const known = ['wecom', 'sms', 'call', 'email', 'webhook', 'people'];

interface Props {
  label: string;
  /** Null: all together. */
  value: string | null;
  /** Whether all together may be chosen. */
  any?: boolean;
  onChange: (channel: string | null) => void;
}

export function ChannelToken({ label, value, any, onChange }: Props) {
  const { t, code } = useWords();
  const all = value === null || known.includes(value) ? known : [...known, value];
  return (
    <select className="token value" aria-label={label} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      {any && <option value="">{t('caps.anyChannel')}</option>}
      {all.map((channel) => (
        <option key={channel} value={channel}>
          {code('channel', channel)}
        </option>
      ))}
    </select>
  );
}
