import './settings.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post } from '../api/client';
import { useAct } from '../api/query';
import type { User } from '../api/types/settings';
import { roles } from '../api/types/words';
import { moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Secret } from '../ui/Secret';
import { Loaded } from '../ui/states';
import { EditUser } from './EditUser';
import { NewThing } from './NewThing';
import { Scroll } from '../ui/Scroll';

export default function Users() {
  const { t, code } = useWords();
  const users = useQuery({ queryKey: ['users'], queryFn: () => get<User[]>('/api/users') });
  const [making, setMaking] = useState(false);
  const [edited, setEdited] = useState<User | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const make = useAct<Record<string, string>, User & { oneTimePassword: string }>({
    run: (values) => post('/api/users', values),
    refresh: [['users']],
    done: ({ oneTimePassword }) => {
      setMaking(false);
      setSecret(oneTimePassword);
    },
    quiet: true,
  });
  const roleOptions = roles.map((value) => ({ value, label: `${code('role', value)} · ${code('roleDoes', value)}` }));
  return (
    <div className="sheet">
      <div className="object">
        <span className="second">{t('users.lead')}</span>
        <span className="end">
          <Act needs="SETTINGS_EDIT" type="primary" onClick={() => setMaking(true)}>
            {t('users.new')}
          </Act>
        </span>
      </div>
      <Loaded query={users}>{(list) => <UserTable users={list} edit={setEdited} show={setSecret} />}</Loaded>
      <NewThing
        title={t('users.new')}
        open={making}
        close={() => setMaking(false)}
        act={make}
        fields={[
          { name: 'username', label: t('users.username'), help: t('users.usernameHelp') },
          { name: 'displayName', label: t('users.display') },
          { name: 'role', label: t('users.role'), options: roleOptions, start: 'OPERATOR' },
        ]}
      />
      {edited && <EditUser user={edited} roleOptions={roleOptions} close={() => setEdited(null)} />}
      <Secret title={t('users.secret')} more={t('users.once')} secret={secret} close={() => setSecret(null)} />
    </div>
  );
}

function UserTable({ users, edit, show }: { users: User[]; edit: (user: User) => void; show: (secret: string) => void }) {
  const { t, code } = useWords();
  const reset = useAct<number, { oneTimePassword: string }>({
    run: (id) => post(`/api/users/${id}/reset-password`),
    refresh: [['users']],
    done: ({ oneTimePassword }) => show(oneTimePassword),
  });
  return (
    <Scroll label={t('page.users')} className="settings-list">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('users.display')}</th>
            <th scope="col">{t('users.username')}</th>
            <th scope="col">{t('users.role')}</th>
            <th scope="col">{t('ops.state')}</th>
            <th scope="col" className="right">{t('users.last')}</th>
            <th scope="col"><span className="sr">{t('users.edit')}</span></th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id} className={user.active ? undefined : 'gone'}>
              <td>{user.displayName}</td>
              <td className="second">{user.username}</td>
              <td>
                {code('role', user.role)} <span className="caption">{code('roleDoes', user.role)}</span>
              </td>
              <td>
                <span className={`pill${user.active ? '' : ' plain'}`}>{t(user.active ? 'users.active' : 'users.inactive')}</span>
              </td>
              <td className="right date second">{user.lastLoginAt ? moment(user.lastLoginAt) : '—'}</td>
              <td className="right">
                <span className="row tight end-row">
                  <Act needs="SETTINGS_EDIT" size="small" loading={reset.isPending && reset.variables === user.id} onClick={() => reset.mutate(user.id)}>
                    {t('users.reset')}
                  </Act>
                  <Act needs="SETTINGS_EDIT" size="small" onClick={() => edit(user)}>
                    {t('users.edit')}
                  </Act>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
