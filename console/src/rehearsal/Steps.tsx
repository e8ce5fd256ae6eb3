import type { Report } from '../api/types/rehearsal';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { byProgramme } from './byProgramme';

/** What a step of a programme is called. */
export type NameStep = (programme: string, step: string) => string;

interface Props {
  report: Report;
  nameStep: NameStep;
  /** All nodes of a programme on a channel as one line. */
  together: boolean;
  onPick: (title: string, programme: string, step: string | undefined) => void;
}

/** What became of the touches of each node. */
export function Steps({ report, nameStep, together, onPick }: Props) {
  const { t, code } = useWords();
  if (report.steps.length === 0) return <p className="caption">{t('rehearsal.nobody')}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t(together ? 'rehearsal.programmes' : 'rehearsal.steps')}</th>
          <th scope="col" className="num">{t('rehearsal.asked')}</th>
          <th scope="col" className="num">{t('rehearsal.sent')}</th>
          <th scope="col" className="num">{t('rehearsal.suppressed')}</th>
        </tr>
      </thead>
      <tbody>
        {(together ? byProgramme(report.steps) : report.steps).map(({ programme, step, channel, asked, sent, suppressed }) => {
          const name = nameStep(programme, step);
          return (
            <tr key={`${programme} ${step} ${channel}`}>
              <td>
                <button type="button" className="link" onClick={() => onPick(t('rehearsal.behind.step', { step: name }), programme, step || undefined)}>
                  {name}
                </button>{' '}
                <span className="caption">{code('channel', channel)}</span>
              </td>
              <td className="num">{exact(asked)}</td>
              <td className="num">{exact(sent)}</td>
              <td className="num">{exact(suppressed)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
