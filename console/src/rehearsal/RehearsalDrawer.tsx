import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { What } from './doors';
import { RehearsalPanel } from './RehearsalPanel';
import { RehearsalTitle } from './RehearsalTitle';
import type { NameStep } from './Steps';

interface Props {
  what: What;
  nameStep: NameStep;
  open: boolean;
  onClose: () => void;
  start: (begun: () => void) => ReactNode;
}

/** A rehearsal beside the page it was asked from. */
export function RehearsalDrawer({ what, nameStep, open, onClose, start }: Props) {
  return (
    <Drawer title={<RehearsalTitle />} open={open} onClose={onClose} size={396} mask={false} rootClassName="why-drawer" destroyOnHidden>
      <RehearsalPanel what={what} nameStep={nameStep} start={start} />
    </Drawer>
  );
}
