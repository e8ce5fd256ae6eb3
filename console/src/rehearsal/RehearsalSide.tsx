import { useState } from 'react';
import type { Definition, Journey } from '../api/types/journey';
import { useWords } from '../i18n';
import { nodeOf } from '../journey/graph/edit';
import { Sheet } from '../journey/side/Sheet';
import { Choice } from '../ui/Choice';
import { type Asked, begin } from './doors';
import { RehearsalPanel } from './RehearsalPanel';
import { RehearsalTitle } from './RehearsalTitle';
import { Start } from './Start';

interface Props {
  journey: Journey;
  definition: Definition;
  errors: number;
  /** Saves what is not saved. */
  save: () => Promise<unknown>;
  onClose: () => void;
}

/** What will happen if I launch this journey? */
export function RehearsalSide({ journey, definition, errors, save, onClose }: Props) {
  const { t } = useWords();
  const [of, setOf] = useState<Asked['of']>('draft');
  return (
    <Sheet label={t('rehearsal.title')} focus="rehearsal" onClose={onClose} title={<RehearsalTitle />}>
      <RehearsalPanel
        what={{ kind: 'journey', subject: journey.id }}
        nameStep={(_programme, step) => nodeOf(definition, step)?.name || step}
        start={(begun) => (
          <Start
            about={t('rehearsal.about')}
            off={of === 'draft' && errors > 0 ? t('rehearsal.offErrors', { n: errors }) : null}
            onBegun={begun}
            ask={async (how) => {
              if (of === 'draft') await save();
              return begin({ journey: journey.id, of, ...how });
            }}
          >
            {journey.version > 0 && (
              <Choice
                small
                label={t('rehearsal.which')}
                value={of ?? 'draft'}
                options={[
                  { value: 'draft', text: t('rehearsal.of.draft') },
                  { value: 'published', text: t('rehearsal.of.published', { n: journey.version }) },
                ]}
                onChange={(next) => setOf(next as Asked['of'])}
              />
            )}
          </Start>
        )}
      />
    </Sheet>
  );
}
