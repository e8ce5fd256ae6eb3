import './import.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { get } from '../api/client';
import type { Import } from '../api/types/import';
import type { Slice } from '../api/types/words';
import { exact } from '../format/number';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Pager } from '../ui/Pager';
import { Section } from '../ui/Section';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { Upload } from './Upload';
import { Scroll } from '../ui/Scroll';

const SIZE = 20;

export default function Imports() {
  const { t } = useWords();
  const url = useUrlState();
  const imports = useQuery({
    queryKey: ['imports', url.page],
    queryFn: () => get<Slice<Import>>('/api/imports', { page: url.page, size: SIZE }),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  });
  return (
    <div className="sheet">
      <Upload />
      <Section title={t('imports.past')} caption={t('imports.pastCaption')}>
        <Loaded query={imports}>
          {(slice) =>
            slice.items.length === 0 ? (
              <Empty small title={t('imports.none')}>
                {t('imports.noneMore')}
              </Empty>
            ) : (
              <>
                <PastImports items={slice.items} />
                <Pager page={url.page} size={SIZE} total={slice.total} onPage={(page) => url.write({ page })} />
              </>
            )
          }
        </Loaded>
      </Section>
    </div>
  );
}

const TONE: Record<Import['state'], string> = { uploaded: 'plain', checking: 'plain', checked: 'watch', importing: '', done: '', failed: 'bad', undone: 'plain' };

function PastImports({ items }: { items: Import[] }) {
  const { t, code } = useWords();
  const navigate = useNavigate();
  return (
    <Scroll label={t('imports.past')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('imports.col.file')}</th>
            <th scope="col">{t('imports.col.kind')}</th>
            <th scope="col">{t('imports.col.state')}</th>
            <th scope="col" className="right">{t('imports.col.rows')}</th>
            <th scope="col" className="right">{t('imports.col.bad')}</th>
            <th scope="col" className="right">{t('imports.col.orders')}</th>
            <th scope="col">{t('imports.col.by')}</th>
            <th scope="col" className="right">{t('imports.col.at')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className="whole" onClick={(event) => !(event.target as Element).closest('a') && void navigate(`/imports/${item.id}`)}>
              <td>
                <Link className="who" to={`/imports/${item.id}`}>
                  {item.file}
                </Link>
              </td>
              <td className="second">{item.kind ? code('kind', item.kind) : '—'}</td>
              <td>
                <span className={`pill ${TONE[item.state]}`}>{code('state', item.state)}</span>
              </td>
              <td className="right">{exact(item.rowsRead || item.rowsTotal)}</td>
              <td className="right">{exact(item.state === 'uploaded' ? null : item.counts?.bad)}</td>
              <td className="right">{exact(item.state === 'uploaded' ? null : item.counts?.orders)}</td>
              <td className="second">{item.by}</td>
              <td className="right date second">{moment(item.createdAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
