import type { Exposures } from '../api/types/experiment';
import { pValue } from '../format/number';
import { useWords } from '../i18n';

/** Whether the people the variants got are as many as they should be. */
export function SampleRatio({ exposures }: { exposures: Exposures | undefined }) {
  const { t } = useWords();
  if (exposures === undefined) return <span className="quiet">—</span>;
  const { sampleRatio } = exposures;
  if (sampleRatio === null) return <span className="quiet">{t('experiment.ratioThin')}</span>;
  return <span className={`pill ${sampleRatio.alarm ? 'bad' : ''}`}>{t(sampleRatio.alarm ? 'experiment.ratioOff' : 'experiment.ratioFits', { p: pValue(sampleRatio.p) })}</span>;
}
