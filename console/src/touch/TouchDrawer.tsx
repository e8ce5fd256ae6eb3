import './touch.css';
import { Drawer } from 'antd';
import type { TouchState } from '../api/types/touch';
import { useWords } from '../i18n';
import { Loaded } from '../ui/states';
import { useTouch } from './doors';
import { TouchWhy } from './TouchWhy';

const titles: Record<TouchState, 'sent' | 'waiting' | 'not'> = { planned: 'waiting', deferred: 'waiting', reserved: 'waiting', sending: 'waiting', sent: 'sent', refused: 'not', unknown: 'not', suppressed: 'not' };

/** Why one touch was sent, or was not; beside the page it was asked from. */
export function TouchDrawer({ touch, close }: { touch: string; close: () => void }) {
  const { t } = useWords();
  const why = useTouch(touch);
  return (
    <Drawer title={t(`why.touch.${titles[why.data?.touch.state ?? 'sent']}`)} open={touch !== ''} onClose={close} size={396} mask={false} rootClassName="why-drawer" destroyOnHidden>
      <Loaded query={why}>{(found) => <TouchWhy why={found} />}</Loaded>
    </Drawer>
  );
}
