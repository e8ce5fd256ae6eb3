import './journey.css';
import { useNavigate, Link } from 'react-router';
import type { Journey } from '../api/types/journey';
import { exact, percent } from '../format/number';
import { day } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Definition } from '../ui/Definition';
import { Scroll } from '../ui/Scroll';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { useJourneys } from './doors';
import { StartFrom } from './StartFrom';
import { StatePill } from './StatePill';

/** Which journeys are there, who is on them, and do they work? */
export default function Journeys() {
  const { t } = useWords();
  const url = useUrlState();
  const journeys = useJourneys();
  const starting = url.read('new') !== '';
  const open = () => url.write({ new: 'from' });
  const add = (
    <Act needs="JOURNEY_EDIT" type="primary" onClick={open} data-testid="new-journey">
      {t('journey.new')}
    </Act>
  );
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">{t('journey.lead')}</span>
        <span className="end">{add}</span>
      </div>
      <Loaded query={journeys}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('journey.none')} action={add}>
              {t('journey.noneMore')}
            </Empty>
          ) : (
            <div className="section">
              <Table list={list} />
            </div>
          )
        }
      </Loaded>
      <StartFrom open={starting} onClose={() => url.write({ new: null }, true)} />
    </div>
  );
}

function Table({ list }: { list: Journey[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Scroll label={t('page.journeys')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('page.journeys')}</th>
            <th scope="col">{t('journey.col.state')}</th>
            <th scope="col" className="right">{t('journey.col.version')}</th>
            <th scope="col" className="right">{t('journey.col.people')}</th>
            <th scope="col" className="right">{t('journey.col.entered')}</th>
            <th scope="col" className="right">{t('journey.col.heldOut')}</th>
            <th scope="col" className="right">
              <Definition means={t('journey.goalRateMeans')}>{t('journey.col.goalRate')}</Definition>
            </th>
            <th scope="col" className="right">{t('journey.col.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((journey) => (
            <tr key={journey.id} className="whole" onClick={(event) => !(event.target as Element).closest('a') && void navigate(`/journeys/${journey.id}`)}>
              <td>
                <Link to={`/journeys/${journey.id}`} className="who strong">
                  {journey.name}
                </Link>
              </td>
              <td>
                <StatePill state={journey.state} />
                {journey.draftRevision !== null && journey.version > 0 && <span className="caption"> {t('journey.draftToo')}</span>}
              </td>
              <td className="right second">{journey.version === 0 ? '—' : journey.version}</td>
              <td className="right strong">{journey.version === 0 ? '—' : exact(journey.walking)}</td>
              <td className="right second">{journey.version === 0 ? '—' : exact(journey.entered)}</td>
              <td className="right second">{journey.version === 0 ? '—' : exact(journey.heldOut)}</td>
              <td className="right">{journey.entered === 0 ? '—' : percent(journey.reached / journey.entered)}</td>
              <td className="right second date">{day(journey.stateAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
