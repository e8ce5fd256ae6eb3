import { Dropdown, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { post } from '../../api/client';
import { useAct } from '../../api/query';
import type { Audience } from '../../api/types/audience';
import { useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Reason } from '../../ui/Reason';

/** More rows than this leave the house only when a second person agrees. */
const FREE_ROWS = 1_000;

/** Freeze, export, retire a saved audience. */
export function AudienceActs({ audience }: { audience: Audience }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'freeze' | 'export' | 'retire' | null>(null);
  const [name, setName] = useState('');
  const close = () => setAsked(null);
  const freeze = useAct<string>({ run: (because) => post(`/api/audiences/${audience.id}/freeze`, { name: name.trim() || undefined, because }), say: t('ui.accepted'), refresh: [['audiences'], ['rules', 'vocabulary']], done: () => { close(); void navigate('/audiences'); } });
  const ask = useAct<string>({ run: (because) => post(`/api/audiences/${audience.id}/exports`, { because }), say: t('export.asked'), refresh: [['exports']], done: close });
  const retire = useAct<string>({ run: (because) => post(`/api/audiences/${audience.id}/retire`, { because }), say: t('ui.accepted'), refresh: [['audiences'], ['rules', 'vocabulary']], done: () => { close(); void navigate('/audiences'); } });
  const small = audience.people <= FREE_ROWS;
  return (
    <>
      {audience.kind === 'dynamic' && (
        <Act needs="SEGMENT_EDIT" onClick={() => { setName(t('audience.frozenName', { name: audience.name })); setAsked('freeze'); }}>
          {t('audience.freeze')}
        </Act>
      )}
      {small ? (
        <Act needs="EXPORT" href={`/api/audiences/${audience.id}/members.csv`} download>
          {t('rfm.export')}
        </Act>
      ) : (
        <Act needs="EXPORT" onClick={() => setAsked('export')}>
          {t('rfm.export')}
        </Act>
      )}
      <Dropdown trigger={['click']} autoFocus menu={{ items: [{ key: 'retire', label: t('audience.retire'), danger: true }], onClick: () => setAsked('retire') }}>
        <button type="button" className="link" aria-haspopup="menu" aria-label={t('audience.more')}>
          ···
        </button>
      </Dropdown>
      <Reason title={t('audience.freezeTitle')} open={asked === 'freeze'} ok={t('audience.freeze')} busy={freeze.isPending} onOk={(because) => freeze.mutate(because)} onCancel={close}>
        <p className="second">{t('audience.freezeMore', { n: audience.people })}</p>
        <div className="field">
          <label htmlFor="frozen-name">{t('audience.name')}</label>
          <Input id="frozen-name" value={name} onChange={(event) => setName(event.target.value)} />
        </div>
      </Reason>
      <Reason title={t('export.title')} open={asked === 'export'} ok={t('export.ask')} busy={ask.isPending} onOk={(because) => ask.mutate(because)} onCancel={close}>
        <p className="second">{t('export.more', { n: audience.people, max: FREE_ROWS })}</p>
      </Reason>
      <Reason title={t('audience.retireTitle', { name: audience.name })} danger open={asked === 'retire'} ok={t('audience.retire')} busy={retire.isPending} onOk={(because) => retire.mutate(because)} onCancel={close}>
        <p className="second">{t('audience.retireMore', { n: audience.people })}</p>
      </Reason>
    </>
  );
}
