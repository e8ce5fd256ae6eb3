import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { get, post } from '../api/client';
import { useAct } from '../api/query';
import type { Person, PersonRow } from '../api/types/profile';
import type { Slice } from '../api/types/words';
import { useWords } from '../i18n';
import { Reason } from '../ui/Reason';

/** Two pages, one person: a decision no rule takes by itself. */
export function MergeWith({ person, open, close }: { person: Person; open: boolean; close: () => void }) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const [other, setOther] = useState<number | null>(null);
  const asked = useDeferredValue(q.trim());
  const found = useQuery({
    queryKey: ['people', 'merge', asked],
    queryFn: () => get<Slice<PersonRow>>('/api/people', { q: asked, size: 10 }),
    enabled: open && asked !== '',
  });
  const merge = useAct<string>({
    run: (because) => post('/api/merges', { survivor: person.id, other, because }),
    say: t('ui.accepted'),
    refresh: [['person'], ['people'], ['timeline'], ['standing']],
    done: close,
  });
  const options = (found.data?.items ?? [])
    .filter((row) => row.id !== person.id)
    .map((row) => ({ value: row.id, label: `${row.name} · ${row.phone ?? `#${row.id}`} · ${t('person.f', { n: row.orders })}` }));
  return (
    <Reason title={t('merges.withTitle', { name: person.name })} open={open} ok={t('merges.with')} busy={merge.isPending} off={other === null} onOk={(because) => merge.mutate(because)} onCancel={close}>
      <p className="second">{t('merges.withMore', { name: person.name })}</p>
      <div className="field">
        <label htmlFor="merge-other">{t('merges.other')}</label>
        <Select id="merge-other" showSearch={{ filterOption: false, onSearch: setQ }} value={other ?? undefined} options={options} onChange={setOther} placeholder={t('people.search')} notFoundContent={asked === '' ? null : t('people.none')} />
      </div>
    </Reason>
  );
}
