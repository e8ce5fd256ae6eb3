import { Link } from 'react-router';
import { moment } from '../../format/time';
import { useWords } from '../../i18n';
import { Empty, Loaded } from '../../ui/states';
import { PEOPLE_SHOWN, usePeopleAt } from '../doors';
import { Sheet } from './Sheet';

/** Who stands on a node, since when, and until when at most. */
export function PeopleSide({ journey, version, node, title, onClose }: { journey: string; version: number; node: string; title: string; onClose: () => void }) {
  const { t } = useWords();
  const people = usePeopleAt(journey, version, node);
  return (
    <Sheet title={t('journey.peopleAt', { where: title })} label={t('journey.peopleAt', { where: title })} focus={node} onClose={onClose}>
      <Loaded query={people} small>
        {(list) =>
          list.length === 0 ? (
            <Empty small title={t('journey.nobodyHere')} />
          ) : (
            <>
              {list.length === PEOPLE_SHOWN && <p className="caption">{t('journey.peopleShown', { n: PEOPLE_SHOWN })}</p>}
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('page.people')}</th>
                    <th scope="col">{t('journey.since')}</th>
                    <th scope="col">{t('journey.until')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.map(({ run, person }) => (
                    <tr key={run.id}>
                      <td>
                        <Link to={`/people/${run.profileId}`}>{person?.name ?? `#${run.profileId}`}</Link>
                      </td>
                      <td className="second nowrap">{moment(run.arrivedAt)}</td>
                      <td className="second nowrap">{moment(run.dueAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )
        }
      </Loaded>
    </Sheet>
  );
}
