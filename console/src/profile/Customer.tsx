import './profile.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { get } from '../api/client';
import type { Person } from '../api/types/profile';
import type { Standing } from '../api/types/segment';
import { useMay } from '../api/session';
import { Walks } from '../journey/Walks';
import { useWords } from '../i18n';
import { Loaded } from '../ui/states';
import { Queued } from '../touch/Queued';
import { TouchDrawer } from '../touch/TouchDrawer';
import { useTouchesOf } from '../touch/doors';
import { useWhyKey } from '../touch/useWhyKey';
import { useUrlState } from '../ui/useUrlState';
import { AskWhy } from './AskWhy';
import { Consents } from './Consents';
import { ExplanationDrawer } from './ExplanationDrawer';
import { Head } from './Head';
import { Leanings } from './Leanings';
import { Merges } from './Merges';
import { Orders } from './Orders';
import { Scores } from './Scores';
import { Tags } from './Tags';
import { Timeline } from './Timeline';
import { Traits } from './Traits';
import { Worth } from './Worth';
import { Year } from './Year';

/** Who is this, what have they done, and why do they stand where they stand? */
export default function Customer() {
  const id = Number(useParams().id);
  const { t } = useWords();
  const url = useUrlState();
  const refine = useMay('SEGMENT_READ');
  const person = useQuery({ queryKey: ['person', id], queryFn: () => get<Person>(`/api/people/${id}`) });
  const standing = useQuery({
    queryKey: ['standing', id],
    queryFn: () => get<Standing>(`/api/people/${id}/standing`),
    enabled: useMay('PEOPLE_READ'),
    retry: false,
  });
  const told = useTouchesOf(person.data?.id ?? id).data?.items ?? [];
  const why = (touch: string | null) => url.write({ touch, why: null }, true);
  const ask = (asked: string | null) => url.write({ why: asked, touch: null }, true);
  useWhyKey(() => told[0] && why(told[0].key));
  return (
    <Loaded query={person} lines={12}>
      {(found) => (
        <div className={url.read('touch') || url.read('why') ? 'sheet why-open' : 'sheet'}>
          {found.id !== id && (
            <p className="band water" role="status">
              {t('person.merged', { name: found.name })}
            </p>
          )}
          <div className="split customer">
            <div>
              <Head person={found} standing={standing.data} />
              <Scores standing={standing.data} failed={standing.isError} />
              {refine && <Worth person={found} />}
              <Traits traits={found.traits} />
              <Consents person={found} />
            </div>
            <div>
              <Year person={found} touches={told} />
              <Timeline person={found.id} onWhy={why} onAsk={ask} />
              <Queued touches={told} onPick={why} />
            </div>
            <div className="side">
              <Walks person={found.id} />
              {refine && <Tags person={found} />}
              {refine && <Leanings person={found} />}
              <AskWhy onAsk={ask} />
              <Orders orders={found.orderList} />
              <Merges person={found} />
            </div>
          </div>
          <ExplanationDrawer person={found.id} asked={url.read('why')} close={() => ask(null)} />
          <TouchDrawer touch={url.read('touch')} close={() => why(null)} />
        </div>
      )}
    </Loaded>
  );
}
