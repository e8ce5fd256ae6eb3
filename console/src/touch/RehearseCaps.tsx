import { useState } from 'react';
import type { Cap } from '../api/types/touch';
import { useWords } from '../i18n';
import { begin } from '../rehearsal/doors';
import { RehearsalDrawer } from '../rehearsal/RehearsalDrawer';
import { Start } from '../rehearsal/Start';
import { Choice } from '../ui/Choice';
import { useProgrammes } from './useProgrammes';

interface Props {
  caps: Cap[];
  changed: boolean;
  wrong: boolean;
  open: boolean;
  onClose: () => void;
}

/** What would these caps have held back? */
export function RehearseCaps({ caps, changed, wrong, open, onClose }: Props) {
  const { t } = useWords();
  const programmes = useProgrammes();
  const [which, setWhich] = useState<'changed' | 'inForce'>('changed');
  const asked = changed && which === 'changed' ? caps : null;
  return (
    <RehearsalDrawer
      what={{ kind: 'caps', subject: '' }}
      nameStep={(programme) => programmes.nameOf(programme)}
      open={open}
      onClose={onClose}
      start={(begun) => (
        <Start about={t('rehearsal.capsAbout')} off={asked && wrong ? t('rehearsal.offCaps') : null} caps={asked} ask={begin} onBegun={begun}>
          {changed && (
            <Choice
              small
              label={t('rehearsal.whichCaps')}
              value={which}
              options={[
                { value: 'changed', text: t('rehearsal.caps.changed') },
                { value: 'inForce', text: t('rehearsal.caps.inForce') },
              ]}
              onChange={(next) => setWhich(next as 'changed' | 'inForce')}
            />
          )}
        </Start>
      )}
    />
  );
}
