import './profile.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { get } from '../api/client';
import type { PersonRow } from '../api/types/profile';
import type { ScoredRow } from '../api/types/segment';
import type { Slice } from '../api/types/words';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Choice } from '../ui/Choice';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { Chips, SCORED } from './Chips';
import { PeopleTable } from './PeopleTable';

const SORTS = { plain: ['last', 'revenue', 'orders', 'first'], scored: ['monetary', 'recency', 'frequency'] } as const;
const SIZE = 50;

export default function People() {
  const { t, code } = useWords();
  const url = useUrlState();
  const [params] = useSearchParams();
  const scored = SCORED.some((name) => params.has(name));
  const sorts: readonly string[] = scored ? SORTS.scored : SORTS.plain;
  const sort = sorts.includes(url.read('sort')) ? url.read('sort') : sorts[0];
  const query = { ...Object.fromEntries(params), sort, page: url.page, size: SIZE };
  const people = useQuery({
    queryKey: ['people', scored, query],
    queryFn: () => get<Slice<PersonRow | ScoredRow>>(scored ? '/api/rfm/people' : '/api/people', query),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="sheet">
      <div className="object">
        <SearchField value={url.read('q')} onSearch={(q) => url.write({ q }, true)} />
        <Chips />
        <span className="end">
          <span className="caption">{t('people.sort')}</span>
          <Choice small label={t('people.sort')} value={sort} options={sorts.map((value) => ({ value, text: code('people.sort', value) }))} onChange={(value) => url.write({ sort: value })} />
        </span>
      </div>
      <Loaded query={people} lines={12}>
        {(slice) =>
          slice.items.length === 0 ? (
            <Nobody q={url.read('q')} filtered={scored || params.has('who')} />
          ) : (
            <div className="people">
              <p className="people-count" aria-live="polite">
                <span className="figure">{exact(slice.total)}</span> {t('ui.people')}
              </p>
              <PeopleTable rows={slice.items} sort={sort} onSort={(value) => url.write({ sort: value })} />
              <Pager page={url.page} size={SIZE} total={slice.total} onPage={(page) => url.write({ page })} />
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function SearchField({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const wait = setTimeout(() => onSearch(text.trim()), 250);
    return () => clearTimeout(wait);
  });
  return <Input className="people-search" type="search" allowClear aria-label={t('people.searchLabel')} placeholder={t('people.search')} value={text} onChange={(event) => setText(event.target.value)} />;
}

function Nobody({ q, filtered }: { q: string; filtered: boolean }) {
  const { t } = useWords();
  if (q) return <Empty title={t('people.none')}>{t('people.noneSearch', { q })}</Empty>;
  if (filtered) {
    return (
      <Empty title={t('people.none')} action={<Link to="/people">{t('people.backTo')}</Link>}>
        {t('people.noneFilter')}
      </Empty>
    );
  }
  return (
    <Empty title={t('people.noneYet')} action={<Link to="/imports">{t('people.import')}</Link>}>
      {t('people.noneYetMore')}
    </Empty>
  );
}
