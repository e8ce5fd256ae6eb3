import './settings.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { get } from '../api/client';
import type { AuditRow } from '../api/types/settings';
import type { Slice } from '../api/types/words';
import { fullMoment } from '../format/time';
import { useWords } from '../i18n';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/states';
import { useUrlState } from '../ui/useUrlState';
import { Scroll } from '../ui/Scroll';

const filters = ['actor', 'action', 'object'] as const;

/** Who did what to what, and when. */
export default function Audit() {
  const { t } = useWords();
  const url = useUrlState();
  const query = { actor: url.read('actor'), action: url.read('action'), object: url.read('object'), page: url.page };
  const rows = useQuery({ queryKey: ['audit', query], queryFn: () => get<Slice<AuditRow>>('/api/audit', query), placeholderData: keepPreviousData });
  return (
    <div className="sheet">
      <div className="object">
        {filters.map((name) => (
          <FilterField key={name} label={t(`audit.${name}`)} value={query[name]} onChange={(value) => url.write({ [name]: value }, true)} />
        ))}
        <span className="end caption">{t('audit.lead')}</span>
      </div>
      <Loaded query={rows} lines={12}>
        {(slice) =>
          slice.items.length === 0 ? (
            <Empty title={t('audit.none')} />
          ) : (
            <div className="settings-list">
              <AuditTable rows={slice.items} />
              <Pager page={slice.page} size={slice.size} total={slice.total} onPage={(page) => url.write({ page })} />
            </div>
          )
        }
      </Loaded>
    </div>
  );
}

function FilterField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  return <Input className="audit-filter" aria-label={label} placeholder={label} value={text} allowClear onChange={(event) => { setText(event.target.value); if (event.target.value === '') onChange(''); }} onPressEnter={() => onChange(text.trim())} onBlur={() => text.trim() !== value && onChange(text.trim())} />;
}

function AuditTable({ rows }: { rows: AuditRow[] }) {
  const { t } = useWords();
  return (
    <Scroll label={t('page.audit')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('audit.at')}</th>
            <th scope="col">{t('audit.actor')}</th>
            <th scope="col">{t('audit.action')}</th>
            <th scope="col">{t('audit.object')}</th>
            <th scope="col">{t('audit.detail')}</th>
            <th scope="col">{t('audit.hash')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="second nowrap">{fullMoment(row.at)}</td>
              <td className="nowrap">{row.actor}</td>
              <td className="nowrap">{row.action}</td>
              <td className="break">{row.object}</td>
              <td className="break second audit-detail">{detailOf(row.detail)}</td>
              <td><code className="quiet">{row.previousHash?.slice(0, 8)}</code></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function detailOf(detail: unknown): string {
  if (detail === null || detail === undefined) return '—';
  if (typeof detail !== 'object') return String(detail);
  const entries = Object.entries(detail);
  return entries.length === 0 ? '—' : entries.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' · ');
}
