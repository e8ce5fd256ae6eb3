import { Button, type ButtonProps, Tooltip } from 'antd';
import { useSession } from '../api/session';
import type { Permission } from '../api/types/words';
import { useWords } from '../i18n';

interface Props extends ButtonProps {
  needs: Permission;
  /** Why it cannot be done now, apart from permission. */
  off?: string | false | null;
}

/** A button that knows who may press it, and says why when it is off. */
export function Act({ needs, off, disabled, ...rest }: Props) {
  const { t, code } = useWords();
  const session = useSession();
  const denied = !session.permissions.includes(needs) && t('ui.deniedAct', { role: code('role', session.role) });
  const why = denied || off;
  const button = <Button {...rest} disabled={disabled || Boolean(why)} />;
  if (!why) return button;
  // A disabled button takes no focus; the wrapper carries the explanation.
  return (
    <Tooltip title={why} trigger={['hover', 'focus']}>
      <span tabIndex={0} role="note" aria-label={why} className="act-off">
        {button}
      </span>
    </Tooltip>
  );
}
