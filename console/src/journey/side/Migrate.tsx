import { Modal } from 'antd';
import { useState } from 'react';
import { post } from '../../api/client';
import { useAct } from '../../api/query';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { journeysKey } from '../doors';

interface Props {
  journey: string;
  from: number;
  to: number;
  people: number;
}

/** Those who walk an older version follow the one in force; only when somebody says so. */
export function Migrate({ journey, from, to, people }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const migrate = useAct({ run: () => post(`/api/journeys/${journey}/migrate`, { from, to }), say: t('ui.accepted'), refresh: [journeysKey], done: () => setOpen(false) });
  return (
    <>
      <Act needs="JOURNEY_EDIT" size="small" onClick={() => setOpen(true)} data-testid="migrate">
        {t('journey.migrate', { n: to })}
      </Act>
      <Modal title={t('journey.migrateTitle', { from, to })} open={open} okText={t('journey.migrateOk')} cancelText={t('ui.cancel')} okButtonProps={{ loading: migrate.isPending }} onOk={() => migrate.mutate()} onCancel={() => setOpen(false)} destroyOnHidden>
        <p className="second" data-testid="affected">
          {t('journey.migrateMore', { people: exact(people), from, to })}
        </p>
      </Modal>
    </>
  );
}
