import './profile.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import type { Conflict } from '../api/types/profile';
import type { Slice } from '../api/types/words';
import { useWords } from '../i18n';
import { Choice } from '../ui/Choice';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { ConflictPair } from './ConflictPair';

const SIZE = 20;

export default function Conflicts() {
  const { t } = useWords();
  const url = useUrlState();
  const state = url.read('state') === 'settled' ? 'settled' : 'open';
  const conflicts = useQuery({
    queryKey: ['conflicts', state, url.page],
    queryFn: () => get<Slice<Conflict>>('/api/conflicts', { state, page: url.page, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="sheet">
      <div className="object">
        <Choice small label={t('page.conflicts')} value={state} options={(['open', 'settled'] as const).map((value) => ({ value, text: t(`conflicts.${value}`) }))} onChange={(value) => url.write({ state: value === 'open' ? null : value })} />
        <span className="caption">{t('conflicts.lead')}</span>
      </div>
      <Loaded query={conflicts}>
        {(slice) =>
          slice.items.length === 0 ? (
            <Empty title={t(state === 'open' ? 'conflicts.none' : 'conflicts.noneSettled')}>{t('conflicts.noneMore')}</Empty>
          ) : (
            <div className="conflicts">
              {slice.items.map((conflict) => (
                <ConflictPair key={conflict.id} conflict={conflict} />
              ))}
              <Pager page={url.page} size={SIZE} total={slice.total} onPage={(page) => url.write({ page })} />
            </div>
          )
        }
      </Loaded>
    </div>
  );
}
