import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { put } from '../api/client';
import { useAct } from '../api/query';
import type { User } from '../api/types/settings';
import { useWords } from '../i18n';
import { Choice } from '../ui/Choice';

interface Props {
  user: User;
  roleOptions: { value: string; label: string }[];
  close: () => void;
}

export function EditUser({ user, roleOptions, close }: Props) {
  const { t, language } = useWords();
  const [displayName, setDisplayName] = useState(user.displayName);
  const [role, setRole] = useState<string>(user.role);
  const [active, setActive] = useState(user.active);
  const save = useAct({ run: () => put(`/api/users/${user.id}`, { displayName: displayName.trim(), role, active }), say: t('users.saved'), refresh: [['users'], ['session']], done: close, quiet: true });
  return (
    <Modal title={t('users.editTitle', { name: user.username })} open okText={t('ui.save')} cancelText={t('ui.cancel')} okButtonProps={{ loading: save.isPending, disabled: displayName.trim() === '' }} onOk={() => save.mutate()} onCancel={close}>
      <div className="form">
        <div className="field">
          <label htmlFor="edit-name">{t('users.display')}</label>
          <Input id="edit-name" value={displayName} onChange={(event) => setDisplayName(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="edit-role">{t('users.role')}</label>
          <Select id="edit-role" value={role} options={roleOptions} onChange={setRole} />
        </div>
        <div className="field">
          <span className="label">{t('ops.state')}</span>
          <Choice label={t('ops.state')} value={active ? 'on' : 'off'} options={[{ value: 'on', text: t('users.active') }, { value: 'off', text: t('users.inactive') }]} onChange={(value) => setActive(value === 'on')} />
        </div>
        {save.error && (
          <p className="bad dense" role="alert">
            {save.error[language]}
          </p>
        )}
      </div>
    </Modal>
  );
}
