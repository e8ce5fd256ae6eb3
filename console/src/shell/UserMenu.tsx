import { useQueryClient } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { remove } from '../api/client';
import { useAct } from '../api/query';
import { signedInAs, useSession } from '../api/session';
import { speak, useWords } from '../i18n';
import { Avatar } from '../ui/Avatar';
import { Choice } from '../ui/Choice';
import { type ThemeChoice, useTheme } from '../ui/theme';
import { openKeys } from './asked';
import { PasswordDialog } from './PasswordDialog';

export function UserMenu() {
  const { t } = useWords();
  const { displayName } = useSession();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState(false);
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        arrow={false}
        content={<Menu close={() => setOpen(false)} changePassword={() => setPassword(true)} />}
      >
        <button type="button" className="user" aria-label={`${t('shell.user')}: ${displayName}`} aria-expanded={open} aria-haspopup="dialog">
          <Avatar name={displayName} size={30} />
        </button>
      </Popover>
      <PasswordDialog open={password} close={() => setPassword(false)} />
    </>
  );
}

function Menu({ close, changePassword }: { close: () => void; changePassword: () => void }) {
  const { t, code, language } = useWords();
  const { displayName, username, role } = useSession();
  const { choice, choose } = useTheme();
  const client = useQueryClient();
  const leave = useAct({
    run: () => remove('/api/session'),
    done: () => signedInAs(client, null),
  });
  return (
    <div className="menu" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <div>
        <div className="strong">{displayName}</div>
        <div className="caption">
          {username} · {code('role', role)}
        </div>
      </div>
      <div className="menu-line">
        <span>{t('shell.language')}</span>
        <Choice
          small
          label={t('shell.language')}
          value={language}
          options={[
            { value: 'zh', text: '中文' },
            { value: 'en', text: 'English' },
          ]}
          onChange={speak}
        />
      </div>
      <div className="menu-line">
        <span>{t('shell.theme')}</span>
        <Choice<ThemeChoice>
          small
          label={t('shell.theme')}
          value={choice}
          options={(['light', 'dark', 'system'] as const).map((value) => ({ value, text: t(`theme.${value}`) }))}
          onChange={choose}
        />
      </div>
      <div className="menu-acts">
        <Button
          type="text"
          onClick={() => {
            close();
            openKeys();
          }}
        >
          {t('shell.keys')} <kbd>?</kbd>
        </Button>
        <Button
          type="text"
          onClick={() => {
            close();
            changePassword();
          }}
        >
          {t('shell.password')}
        </Button>
        <Button type="text" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('shell.logout')}
        </Button>
      </div>
    </div>
  );
}
