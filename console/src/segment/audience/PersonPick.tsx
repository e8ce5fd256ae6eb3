import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { get } from '../../api/client';
import type { PersonRow } from '../../api/types/profile';
import type { Slice } from '../../api/types/words';
import { useWords } from '../../i18n';
import { useDebounced } from '../rule/useDebounced';

/** Finds one person by any identity. */
export function PersonPick({ onPick }: { onPick: (person: number) => void }) {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const asked = useDebounced(q.trim(), 200);
  const found = useQuery({
    queryKey: ['people', 'pick', asked],
    queryFn: () => get<Slice<PersonRow>>('/api/people', { q: asked, size: 8 }),
    enabled: asked !== '',
  });
  const options = (found.data?.items ?? []).map((row) => ({ value: row.id, label: `${row.name} · ${row.phone ?? `#${row.id}`}` }));
  return (
    <Select
      className="person-pick"
      aria-label={t('people.searchLabel')}
      showSearch={{ filterOption: false, onSearch: setQ }}
      value={null}
      options={options}
      placeholder={t('why.search')}
      notFoundContent={asked === '' || found.isFetching ? null : t('people.none')}
      onChange={(person: number | null) => person !== null && onPick(person)}
    />
  );
}
