import './audience.css';
import '../segment.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { get } from '../../api/client';
import type { Audience } from '../../api/types/audience';
import { exact } from '../../format/number';
import { day } from '../../format/time';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Scroll } from '../../ui/Scroll';
import { Empty, Loaded } from '../../ui/states';
import { Combine } from './Combine';
import { Exports } from './Exports';

/** Which groups of people are kept, how large are they, who uses them? */
export default function Audiences() {
  const { t } = useWords();
  const navigate = useNavigate();
  const audiences = useQuery({ queryKey: ['audiences'], queryFn: () => get<Audience[]>('/api/audiences') });
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">{t('audience.lead')}</span>
        <span className="end">
          <Combine audiences={(audiences.data ?? []).filter((audience) => chosen.includes(audience.id))} />
          <Act needs="SEGMENT_EDIT" type="primary" onClick={() => void navigate('/audiences/new')} data-testid="new-audience">
            {t('audience.new')}
          </Act>
        </span>
      </div>
      <Loaded query={audiences}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('audience.none')} action={<Link to="/audiences/new">{t('audience.new')}</Link>}>
              {t('audience.noneMore')}
            </Empty>
          ) : (
            <div className="section">
              <Table list={list} chosen={chosen} onChoose={setChosen} />
            </div>
          )
        }
      </Loaded>
      <Exports />
    </div>
  );
}

function Table({ list, chosen, onChoose }: { list: Audience[]; chosen: string[]; onChoose: (ids: string[]) => void }) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  return (
    <Scroll label={t('page.audiences')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col"><span className="sr">{t('audience.choose')}</span></th>
            <th scope="col">{t('page.audiences')}</th>
            <th scope="col">{t('audience.col.kind')}</th>
            <th scope="col">{t('audience.col.rule')}</th>
            <th scope="col" className="right">{t('ui.people')}</th>
            <th scope="col" className="right">{t('audience.col.version')}</th>
            <th scope="col" className="right">{t('audience.col.updated')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map((audience) => (
            <tr key={audience.id} className="whole" onClick={(event) => !(event.target as Element).closest('a, input, label') && void navigate(`/audiences/${audience.id}`)}>
              <td>
                <input type="checkbox" className="check" aria-label={t('audience.chooseThis', { name: audience.name })} checked={chosen.includes(audience.id)} onChange={(event) => onChoose(event.target.checked ? [...chosen, audience.id] : chosen.filter((id) => id !== audience.id))} />
              </td>
              <td className="nowrap">
                <Link to={`/audiences/${audience.id}`} className="who strong">
                  {audience.name}
                </Link>
              </td>
              <td>
                <span className={`pill${audience.kind === 'static' ? ' plain' : ''}`}>{t(audience.kind === 'static' ? 'audience.static' : 'audience.dynamic')}</span>
              </td>
              <td className="second rule-said">{pick(audience.sentence) || '—'}</td>
              <td className="right strong">{exact(audience.people)}</td>
              <td className="right second">{audience.version}</td>
              <td className="right second date">{day(audience.updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
