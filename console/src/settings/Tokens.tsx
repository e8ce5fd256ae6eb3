import './settings.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post, remove } from '../api/client';
import { useAct } from '../api/query';
import type { MachineToken } from '../api/types/settings';
import { roles } from '../api/types/words';
import { day, moment } from '../format/time';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Secret } from '../ui/Secret';
import { Empty, Loaded } from '../ui/states';
import { NewThing } from './NewThing';
import { Scroll } from '../ui/Scroll';

export default function Tokens() {
  const { t, code } = useWords();
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => get<MachineToken[]>('/api/tokens') });
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const make = useAct<Record<string, string>, MachineToken & { token: string }>({
    run: (values) => post('/api/tokens', values),
    refresh: [['tokens']],
    done: ({ token }) => {
      setMaking(false);
      setSecret(token);
    },
    quiet: true,
  });
  const revoke = useAct<number>({ run: (id) => remove(`/api/tokens/${id}`), say: t('tokens.removed'), refresh: [['tokens']] });
  return (
    <div className="sheet">
      <div className="object">
        <span className="second">{t('tokens.lead')}</span>
        <span className="end">
          <Act needs="SETTINGS_EDIT" type="primary" onClick={() => setMaking(true)}>
            {t('tokens.new')}
          </Act>
        </span>
      </div>
      <Loaded query={tokens}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={t('tokens.none')} />
          ) : (
            <Scroll label={t('page.tokens')} className="settings-list">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('keys2.name')}</th>
                    <th scope="col">{t('users.role')}</th>
                    <th scope="col" className="right">{t('keys2.created')}</th>
                    <th scope="col" className="right">{t('keys2.used')}</th>
                    <th scope="col"><span className="sr">{t('tokens.remove')}</span></th>
                  </tr>
                </thead>
                <tbody>
                  {list.map((token) => (
                    <tr key={token.id} className={token.revokedAt ? 'gone' : undefined}>
                      <td>{token.name}</td>
                      <td>{code('role', token.role)}</td>
                      <td className="right date second">{day(token.createdAt)}</td>
                      <td className="right date second">{token.lastUsedAt ? moment(token.lastUsedAt) : t('keys2.never')}</td>
                      <td className="right">
                        {token.revokedAt ? (
                          <span className="caption">{t('keys2.revoked', { day: day(token.revokedAt) })}</span>
                        ) : (
                          <Act needs="SETTINGS_EDIT" size="small" loading={revoke.isPending && revoke.variables === token.id} onClick={() => revoke.mutate(token.id)}>
                            {t('tokens.remove')}
                          </Act>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Loaded>
      <NewThing
        title={t('tokens.new')}
        open={making}
        close={() => setMaking(false)}
        act={make}
        fields={[
          { name: 'name', label: t('keys2.name') },
          { name: 'role', label: t('users.role'), options: roles.map((value) => ({ value, label: `${code('role', value)} · ${code('roleDoes', value)}` })), start: 'ANALYST' },
        ]}
      />
      <Secret title={t('tokens.new')} more={t('tokens.once')} secret={secret} close={() => setSecret(null)} />
    </div>
  );
}
