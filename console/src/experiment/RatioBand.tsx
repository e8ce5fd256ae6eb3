import type { Experiment, Exposures } from '../api/types/experiment';
import { exact, pValue } from '../format/number';
import { useWords } from '../i18n';

/** The verdict about the groups, in a sentence. What is off keeps every result from being believed. */
export function RatioBand({ experiment, exposures }: { experiment: Experiment; exposures: Exposures }) {
  const { t } = useWords();
  const ratio = exposures.sampleRatio;
  if (experiment.state === 'draft') return <Verdict title={t('experiment.notBegun')} more={t('experiment.notBegunMore')} />;
  if (ratio === null) return <Verdict title={t('experiment.tooFew', { n: exact(exposures.people) })} more={t('experiment.tooFewMore')} />;
  const numbers = t('experiment.ratioNumbers', { chi: ratio.chiSquare.toFixed(2), degrees: ratio.degrees, p: pValue(ratio.p) });
  return ratio.alarm ? (
    <Verdict bad title={t('experiment.ratioAlarm')} more={`${t('experiment.ratioAlarmMore')} ${numbers}`} />
  ) : (
    <Verdict good title={t('experiment.ratioWell', { n: exact(exposures.people) })} more={numbers} />
  );
}

function Verdict({ title, more, good, bad }: { title: string; more: string; good?: boolean; bad?: boolean }) {
  return (
    <div className={`verdict${good ? ' good' : ''}${bad ? ' off' : ''}`} role={bad ? 'alert' : 'status'} data-testid="sample-ratio">
      <p className="verdict-title">{title}</p>
      <p className="second dense">{more}</p>
    </div>
  );
}
