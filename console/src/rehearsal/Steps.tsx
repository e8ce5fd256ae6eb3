import type { Definition } from '../api/types/journey';
import type { Report } from '../api/types/rehearsal';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { nodeOf } from '../journey/graph/edit';

/** What became of the touches of each node. */
export function Steps({ report, definition, onPick }: { report: Report; definition: Definition; onPick: (title: string, step: string) => void }) {
  const { t, code } = useWords();
  if (report.steps.length === 0) return <p className="caption">{t('rehearsal.nobody')}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('rehearsal.steps')}</th>
          <th scope="col" className="num">{t('rehearsal.asked')}</th>
          <th scope="col" className="num">{t('rehearsal.sent')}</th>
          <th scope="col" className="num">{t('rehearsal.suppressed')}</th>
        </tr>
      </thead>
      <tbody>
        {report.steps.map((step) => {
          const name = nodeOf(definition, step.step)?.name ?? step.step;
          return (
            <tr key={`${step.step} ${step.channel}`}>
              <td>
                <button type="button" className="link" onClick={() => onPick(t('rehearsal.behind.step', { step: name }), step.step)}>
                  {name}
                </button>{' '}
                <span className="caption">{code('channel', step.channel)}</span>
              </td>
              <td className="num">{exact(step.asked)}</td>
              <td className="num">{exact(step.sent)}</td>
              <td className="num">{exact(step.suppressed)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
