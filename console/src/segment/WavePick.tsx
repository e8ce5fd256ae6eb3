import { Select } from 'antd';
import type { Wave } from '../api/types/segment';
import { useWords } from '../i18n';

interface Props {
  waves: Wave[];
  value: string;
  onChange: (wave: string | null) => void;
}

export function WavePick({ waves, value, onChange }: Props) {
  const { t } = useWords();
  const options = [
    { value: '', label: t('rfm.live') },
    ...waves.map((wave) => ({ value: String(wave.id), label: t('rfm.waveName', { id: wave.id, day: wave.asOf }) })),
  ];
  return <Select aria-label={t('rfm.wave')} value={value} options={options} onChange={(next) => onChange(next || null)} className="wave-pick" popupMatchSelectWidth={false} />;
}
