import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { post, remove } from '../api/client';
import { useAct } from '../api/query';
import type { Import } from '../api/types/import';
import { exact } from '../format/number';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Reason } from '../ui/Reason';
import { CountBar } from './CountBar';
import { Sums } from './Sums';

export function CheckedPart({ it, remap }: { it: Import; remap: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const rows = it.counts.good + it.counts.cancelled;
  const commit = useAct({ run: () => post(`/api/imports/${it.id}/commit`), refresh: [['import', it.id]] });
  const discard = useAct({ run: () => remove(`/api/imports/${it.id}`), say: t('checked.deleted'), refresh: [['imports']], done: () => void navigate('/imports') });
  return (
    <div className="section">
      <div className="row spread">
        <h2>{t('checked.title')}</h2>
        <div className="row tight">
          <Act needs="IMPORT_RUN" type="text" loading={discard.isPending} onClick={() => discard.mutate()}>
            {t('checked.delete')}
          </Act>
          <Button onClick={remap}>{t('checked.remap')}</Button>
          <Act needs="IMPORT_RUN" type="primary" off={rows === 0 && t('checked.none')} loading={commit.isPending} onClick={() => commit.mutate()}>
            {t('checked.commit', { n: exact(rows) })}
          </Act>
        </div>
      </div>
      <Sums it={it} />
      <CountBar it={it} />
    </div>
  );
}

export function DonePart({ it }: { it: Import }) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const undo = useAct<string>({
    run: (because) => post(`/api/imports/${it.id}/undo`, { because }),
    say: t('ui.accepted'),
    refresh: [['import', it.id], ['imports'], ['people'], ['cockpit']],
    done: () => setAsked(false),
  });
  return (
    <div className="section">
      <div className="row spread">
        <h2>{t('done.title')}</h2>
        <div className="row">
          <Link to="/people">{t('done.people')}</Link>
          <Act needs="IMPORT_RUN" onClick={() => setAsked(true)}>
            {t('done.undo')}
          </Act>
        </div>
      </div>
      <Sums it={it} />
      <CountBar it={it} />
      <p className="caption done-note">{t('done.again')}</p>
      <Reason title={t('done.undoTitle', { file: it.file })} open={asked} ok={t('done.undo')} danger busy={undo.isPending} onOk={(because) => undo.mutate(because)} onCancel={() => setAsked(false)}>
        <p className="second">{t('done.undoMore', { events: exact(it.counts.eventsNew) })}</p>
      </Reason>
    </div>
  );
}

export function FailedPart({ it }: { it: Import }) {
  const { t, pick } = useWords();
  return (
    <div className="section" role="alert">
      <h2 className="bad">{t('failed.title')}</h2>
      <p>{pick(it.failure)}</p>
      <p className="second">{t('failed.more')}</p>
      <p className="caption">{it.failure?.code}</p>
    </div>
  );
}

export function UndonePart({ it }: { it: Import }) {
  const { t } = useWords();
  return (
    <div className="section">
      <h2>{t('undone.title')}</h2>
      <p className="second">{t('undone.more')}</p>
      <Sums it={it} />
    </div>
  );
}
