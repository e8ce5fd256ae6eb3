import { Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Audience } from '../../api/types/audience';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Choice } from '../../ui/Choice';
import { combined, type Operation, operations } from './combined';
import { nobody, useCount } from './useCount';

/** Union, intersection, difference of saved audiences: a rule like any other, so it stays alive. */
export function Combine({ audiences }: { audiences: Audience[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Act needs="SEGMENT_EDIT" off={audiences.length < 2 && t('combine.off')} onClick={() => setOpen(true)}>
        {t('combine.title')}
      </Act>
      <Modal title={t('combine.title')} open={open} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <Operations audiences={audiences} />
      </Modal>
    </>
  );
}

function Operations({ audiences }: { audiences: Audience[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [operation, setOperation] = useState<Operation>('union');
  const rule = combined(operation, audiences.map((audience) => audience.id));
  const count = useCount(rule, nobody, '', true);
  return (
    <div className="form">
      <Choice label={t('combine.title')} value={operation} options={operations.map((value) => ({ value, text: t(`combine.${value}`) }))} onChange={setOperation} />
      <p className="second">{t(`combine.${operation}More`, { names: audiences.map((audience) => audience.name).join('、'), first: audiences[0]?.name ?? '' })}</p>
      <p className={count.old ? 'old' : undefined} aria-live="polite">
        <span className="figure tier-size-n">{exact(count.data?.count)}</span> {t('ui.people')}
      </p>
      <div>
        <Act needs="SEGMENT_EDIT" type="primary" onClick={() => void navigate('/audiences/new', { state: { rule } })}>
          {t('combine.open')}
        </Act>
      </div>
    </div>
  );
}
