import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { get } from '../api/client';
import type { BadRow, Import } from '../api/types/import';
import type { Slice } from '../api/types/words';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Pager } from '../ui/Pager';
import { Section } from '../ui/Section';
import { Empty, Loaded } from '../ui/states';
import { Scroll } from '../ui/Scroll';

const SIZE = 12;

export function BadRows({ it, reason, clear }: { it: Import; reason: string | null; clear: () => void }) {
  const { t, pick } = useWords();
  const [page, setPage] = useState(1);
  useEffect(() => setPage(1), [reason]);
  const rows = useQuery({
    queryKey: ['import-rows', it.id, reason, page, it.state],
    queryFn: () => get<Slice<BadRow>>(`/api/imports/${it.id}/rows`, { reason, page, size: SIZE }),
    placeholderData: keepPreviousData,
  });
  const what = pick(it.problems.find(({ code }) => code === reason));
  return (
    <Section
      title={t('bad.title')}
      caption={t('bad.caption')}
      end={
        <Button size="small" href={`/api/imports/${it.id}/errors.csv`} download>
          {t('bad.download', { n: exact(it.problems.reduce((sum, problem) => sum + problem.rows, 0)) })}
        </Button>
      }
    >
      {reason && (
        <span className="chip">
          {t('bad.only', { what })}
          <button type="button" aria-label={t('chip.remove', { what })} onClick={clear}>
            ×
          </button>
        </span>
      )}
      <Loaded query={rows} small>
        {(slice) => (slice.items.length === 0 ? <Empty small title={t('bad.none')} /> : <BadTable slice={slice} page={page} onPage={setPage} />)}
      </Loaded>
    </Section>
  );
}

function BadTable({ slice, page, onPage }: { slice: Slice<BadRow>; page: number; onPage: (page: number) => void }) {
  const { t, pick } = useWords();
  return (
    <>
      <Scroll label={t('bad.title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="right">{t('bad.col.row')}</th>
              <th scope="col">{t('bad.col.column')}</th>
              <th scope="col">{t('bad.col.value')}</th>
              <th scope="col">{t('bad.col.problem')}</th>
              <th scope="col">{t('bad.col.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {slice.items.map((row, i) => (
              <tr key={`${row.row}-${row.code}-${i}`}>
                <td className="right second">{exact(row.row)}</td>
                <td>{row.column ?? '—'}</td>
                <td>{row.value === null ? '—' : <span className="raw">{row.value.slice(0, 60) || '∅'}</span>}</td>
                <td>{pick(row)}</td>
                <td className="strong">{row.suggestion ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Pager page={page} size={SIZE} total={slice.total} onPage={onPage} />
    </>
  );
}
