import '../segment/rule/rule.css';
import './touch.css';
import { Button } from 'antd';
import { useState } from 'react';
import { put } from '../api/client';
import { useAct } from '../api/query';
import { useMay, useSession } from '../api/session';
import type { TouchSettings } from '../api/types/touch';
import { useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Loaded } from '../ui/states';
import { useSaveKey } from '../ui/useSaveKey';
import { CapsPart } from './CapsPart';
import { touchSettingsKey, useTouchSettings } from './doors';
import { QuietPart } from './QuietPart';
import { RatesPart } from './RatesPart';
import { RehearseCaps } from './RehearseCaps';
import { wrongWith } from './settings';
import { SettingsRead } from './SettingsRead';

/** How much may a person be told, and when not? */
export default function TouchSettingsPage() {
  const settings = useTouchSettings();
  return <Loaded query={settings}>{(found) => <Editor key={found.version} settings={found} />}</Loaded>;
}

function Editor({ settings }: { settings: TouchSettings }) {
  const { t } = useWords();
  const { timezone } = useSession().brand;
  const [draft, setDraft] = useState(settings);
  const [rehearsing, setRehearsing] = useState(false);
  const changed = JSON.stringify(draft) !== JSON.stringify(settings);
  const wrong = wrongWith(draft);
  const save = useAct<void, TouchSettings>({ run: () => put('/api/touch-settings', draft), say: t('caps.saved'), refresh: [touchSettingsKey] });
  useSaveKey(useMay('TOUCH_EDIT') && changed && wrong === null && !save.isPending, () => save.mutate());
  const set = (change: Partial<TouchSettings>) => setDraft({ ...draft, ...change });
  return (
    <div className="sheet">
      <div className="object">
        <h2>{t('caps.object')}</h2>
        <span className="pill plain">{t('caps.version', { n: settings.version })}</span>
        <span className="caption">{t('caps.lead')}</span>
        <span className="end">
          <button type="button" className="link" onClick={() => setRehearsing(true)} data-testid="rehearse-caps">
            {t('rehearsal.act')}
          </button>
          {changed && (
            <Button type="link" onClick={() => setDraft(settings)}>
              {t('caps.reset')}
            </Button>
          )}
          <Act needs="TOUCH_EDIT" type="primary" off={!changed ? t('tiers.unchanged') : wrong && t(wrong)} loading={save.isPending} onClick={() => save.mutate()} data-testid="save-touch-settings">
            {t('ui.save')} <kbd className="on-primary">⌘S</kbd>
          </Act>
        </span>
      </div>
      <RehearseCaps caps={draft.caps} changed={JSON.stringify(draft.caps) !== JSON.stringify(settings.caps)} wrong={wrong !== null} open={rehearsing} onClose={() => setRehearsing(false)} />
      <div className="split touch-settings">
        <div>
          <CapsPart caps={draft.caps} onChange={(caps) => set({ caps })} />
          <RatesPart rates={draft.rates} onChange={(rates) => set({ rates })} />
        </div>
        <div>
          <QuietPart draft={draft} zone={timezone} onChange={set} />
        </div>
        <div className="side">
          <SettingsRead draft={draft} />
        </div>
      </div>
    </div>
  );
}
