import './import.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { get } from '../api/client';
import type { Import } from '../api/types/import';
import { bytes, exact } from '../format/number';
import { useWords } from '../i18n';
import { Loaded } from '../ui/states';
import { BadRows } from './BadRows';
import { CheckedPart, DonePart, FailedPart, UndonePart } from './Ends';
import { MapColumns } from './MapColumns';
import { Preview } from './Preview';
import { Reasons } from './Reasons';
import { Running } from './Running';
import { Steps } from './Steps';
import { ACTIVE, useProgress } from './useProgress';

/** From a file to events, one step at a time; each step is a state of the import on the server. */
export default function ImportWizard() {
  const id = Number(useParams().id);
  const found = useQuery({
    queryKey: ['import', id],
    queryFn: () => get<Import>(`/api/imports/${id}`),
    // The stream of progress is faster; this one also works where streams are cut.
    refetchInterval: (query) => (query.state.data && ACTIVE.includes(query.state.data.state) ? 2_000 : false),
  });
  useProgress(id, found.data?.state);
  return <Loaded query={found}>{(it) => <Wizard it={it} />}</Loaded>;
}

function Wizard({ it }: { it: Import }) {
  const { t } = useWords();
  const [remap, setRemap] = useState(false);
  const [reason, setReason] = useState<string | null>(null);
  const mapping = it.state === 'uploaded' || (it.state === 'checked' && remap);
  const counted = !mapping && it.state !== 'uploaded';
  return (
    <div className="sheet">
      <div className="object">
        <Steps it={it} mapping={mapping} />
        <span className="end caption">
          <span className="file-facts">
            {t('wizard.file', { file: it.file, size: bytes(it.bytes), encoding: it.encoding, columns: exact(it.columns.length), mapped: exact(it.mapping.length) })}
          </span>
          <Link to="/imports">{t('wizard.back')}</Link>
        </span>
      </div>
      {mapping ? (
        <MapColumns it={it} checked={() => setRemap(false)} />
      ) : (
        <div className="split wizard">
          <div>
            {ACTIVE.includes(it.state) && <Running it={it} />}
            {it.state === 'checked' && <CheckedPart it={it} remap={() => setRemap(true)} />}
            {it.state === 'done' && <DonePart it={it} />}
            {it.state === 'failed' && <FailedPart it={it} />}
            {it.state === 'undone' && <UndonePart it={it} />}
            {counted && it.problems.length > 0 && <BadRows it={it} reason={reason} clear={() => setReason(null)} />}
            {it.state === 'checked' && it.preview.length > 0 && <Preview events={it.preview} />}
          </div>
          <Reasons it={it} reason={reason} choose={setReason} />
        </div>
      )}
    </div>
  );
}
