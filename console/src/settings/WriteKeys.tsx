import './settings.css';
import { useQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { get, post, remove } from '../api/client';
import { useAct } from '../api/query';
import type { WriteKey } from '../api/types/event';
import { day, moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Secret } from '../ui/Secret';
import { Empty, Loaded } from '../ui/states';
import { NewThing } from './NewThing';
import { Scroll } from '../ui/Scroll';

export default function WriteKeys() {
  const { t } = useWords();
  const keys = useQuery({ queryKey: ['write-keys'], queryFn: () => get<WriteKey[]>('/api/write-keys') });
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const make = useAct<Record<string, string>, WriteKey & { key: string }>({
    run: (values) => post('/api/write-keys', values),
    refresh: [['write-keys']],
    done: ({ key }) => {
      setMaking(false);
      setSecret(key);
    },
    quiet: true,
  });
  return (
    <div className="sheet">
      <div className="object">
        <span className="second">{t('keys2.lead')}</span>
        <span className="end">
          <Act needs="SETTINGS_EDIT" type="primary" onClick={() => setMaking(true)}>
            {t('keys2.new')}
          </Act>
        </span>
      </div>
      <Loaded query={keys}>
        {(list) => (list.length === 0 ? <Empty title={t('keys2.none')}>{t('keys2.noneMore')}</Empty> : <KeyTable keys={list} />)}
      </Loaded>
      <NewThing
        title={t('keys2.new')}
        open={making}
        close={() => setMaking(false)}
        act={make}
        fields={[
          { name: 'name', label: t('keys2.name') },
          { name: 'source', label: t('keys2.source'), help: t('keys2.sourceHelp'), fits: /^[a-z0-9][a-z0-9-]{0,39}$/ },
        ]}
      />
      <Secret title={t('keys2.new')} more={t('keys2.once')} secret={secret} close={() => setSecret(null)} />
    </div>
  );
}

function KeyTable({ keys }: { keys: WriteKey[] }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<WriteKey | null>(null);
  return (
    <Scroll label={t('page.keys')} className="settings-list">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('keys2.name')}</th>
            <th scope="col">{t('keys2.source')}</th>
            <th scope="col">{t('keys2.prefix')}</th>
            <th scope="col" className="right">{t('keys2.created')}</th>
            <th scope="col" className="right">{t('keys2.used')}</th>
            <th scope="col"><span className="sr">{t('keys2.revoke')}</span></th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id} className={key.revokedAt ? 'gone' : undefined}>
              <td>{key.name}</td>
              <td>{key.source}</td>
              <td><code>{key.prefix}…</code></td>
              <td className="right date second">{day(key.createdAt)}</td>
              <td className="right date second">{key.lastUsedAt ? moment(key.lastUsedAt) : t('keys2.never')}</td>
              <td className="right">
                {key.revokedAt ? (
                  <span className="caption">{t('keys2.revoked', { day: day(key.revokedAt) })}</span>
                ) : (
                  <Act needs="SETTINGS_EDIT" size="small" onClick={() => setAsked(key)}>
                    {t('keys2.revoke')}
                  </Act>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && <Revoke asked={asked} close={() => setAsked(null)} />}
    </Scroll>
  );
}

function Revoke({ asked, close }: { asked: WriteKey; close: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const revoke = useAct({ run: () => remove(`/api/write-keys/${asked.id}`), refresh: [['write-keys']], done: close });
  return (
    <Modal
      title={t('keys2.revokeTitle', { name: asked.name })}
      open
      okText={t('keys2.revoke')}
      cancelText={t('ui.cancel')}
      okButtonProps={{ danger: true, disabled: typed.trim() !== asked.name, loading: revoke.isPending }}
      onOk={() => revoke.mutate()}
      onCancel={close}
    >
      <div className="form">
        <p className="second">{t('keys2.revokeMore')}</p>
        <Input aria-label={t('keys2.name')} placeholder={asked.name} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
    </Modal>
  );
}
