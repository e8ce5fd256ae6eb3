import { Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { post, put } from '../api/client';
import { useAct } from '../api/query';
import { type Account, accountKinds, contentKinds, type Line, type Slot } from '../api/types/content';
import { weekdays } from '../api/types/journey';
import { type Key, useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Choice } from '../ui/Choice';
import { weekKey } from './doors';

const standard = { room: { live: 3, ugc: 1 }, persona: { column: 3 }, group: { group: 5 } };

/** Who speaks, how often, and what happens on which day. */
export function AccountForm({ line, close }: { line: Line | null; close: () => void }) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState<Account>(line?.account ?? { name: '', kind: 'room', persona: '', rhythm: { perWeek: standard.room, valuePerOffer: 3 }, sop: [] });
  const set = (some: Partial<Account>) => setDraft({ ...draft, ...some });
  const rhythm = draft.rhythm ?? { perWeek: {}, valuePerOffer: 3 };
  const save = useAct({ run: () => (line ? put(`/api/content-accounts/${line.id}`, { version: line.version, account: draft }) : post('/api/content-accounts', { account: draft })), say: t('content.said'), refresh: [weekKey], done: close, quiet: true });
  const retire = useAct({ run: () => post(`/api/content-accounts/${line?.id}/retire`), say: t('content.said'), refresh: [weekKey], done: close });
  const fits = draft.name.trim() !== '' && (draft.sop ?? []).every((slot) => slot.title.trim() !== '' && slot.at !== '');
  return (
    <Modal
      open
      width={640}
      title={t(line ? 'content.editAccount' : 'content.newAccount')}
      okText={t('ui.save')}
      cancelText={t('ui.cancel')}
      okButtonProps={{ disabled: !fits, loading: save.isPending }}
      onOk={() => save.mutate()}
      onCancel={close}
      footer={(_, { OkBtn, CancelBtn }) => (
        <div className="row spread">
          {line ? (
            <Act needs="CONTENT_EDIT" danger onClick={() => retire.mutate()}>
              {t('content.retire')}
            </Act>
          ) : (
            <span />
          )}
          <span className="row tight">
            <CancelBtn />
            <OkBtn />
          </span>
        </div>
      )}
    >
      <div className="form">
        <div className="field">
          <label htmlFor="account-name">{t('content.name')}</label>
          <Input id="account-name" maxLength={64} value={draft.name} onChange={(event) => set({ name: event.target.value })} />
        </div>
        <Choice label={t('content.kind')} value={draft.kind} options={accountKinds.map((value) => ({ value, text: t(`content.accountKind.${value}` as Key) }))} onChange={(kind) => set({ kind, rhythm: line ? rhythm : { ...rhythm, perWeek: standard[kind] } })} />
        {draft.kind === 'persona' && (
          <div className="field">
            <label htmlFor="account-persona">{t('content.persona')}</label>
            <Input id="account-persona" maxLength={400} value={draft.persona} onChange={(event) => set({ persona: event.target.value })} />
            <span className="help">{t('content.personaHelp')}</span>
          </div>
        )}
        <div className="field" role="group" aria-label={t('content.perWeek')}>
          <span className="label">{t('content.perWeek')}</span>
          <div className="row tight">
            {contentKinds.map((kind) => (
              <label key={kind} className="per-week">
                {t(`content.kind.${kind}` as Key)}
                <InputNumber min={0} max={50} precision={0} value={rhythm.perWeek[kind] ?? 0} onChange={(n) => set({ rhythm: { ...rhythm, perWeek: { ...rhythm.perWeek, [kind]: n ?? 0 } } })} />
              </label>
            ))}
          </div>
        </div>
        <div className="field">
          <label htmlFor="account-value">{t('content.valuePerOffer')}</label>
          <InputNumber id="account-value" min={0} max={20} precision={0} value={rhythm.valuePerOffer} onChange={(n) => set({ rhythm: { ...rhythm, valuePerOffer: n ?? 0 } })} />
        </div>
        {draft.kind === 'group' && <Slots slots={draft.sop ?? []} onChange={(sop) => set({ sop })} />}
        {save.error && (
          <p className="bad dense" role="alert">
            {save.error[language]}
          </p>
        )}
      </div>
    </Modal>
  );
}

function Slots({ slots, onChange }: { slots: Slot[]; onChange: (slots: Slot[]) => void }) {
  const { t, code } = useWords();
  const change = (at: number, some: Partial<Slot>) => onChange(slots.map((slot, i) => (i === at ? { ...slot, ...some } : slot)));
  return (
    <div className="field" role="group" aria-label={t('content.sopDays')}>
      <span className="label">{t('content.sopDays')}</span>
      {slots.map((slot, i) => (
        <div key={i} className="row tight slot">
          <select className="token verb" aria-label={t('content.sopDays')} value={slot.day} onChange={(event) => change(i, { day: event.target.value as Slot['day'] })}>
            {weekdays.map((day) => (
              <option key={day} value={day}>
                {code('journey.day', day)}
              </option>
            ))}
          </select>
          <input type="time" className="token value" aria-label={t('content.at')} value={slot.at.slice(0, 5)} onChange={(event) => change(i, { at: event.target.value })} />
          <select className="token verb" aria-label={t('content.kind')} value={slot.kind} onChange={(event) => change(i, { kind: event.target.value as Slot['kind'] })}>
            {contentKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`content.kind.${kind}` as Key)}
              </option>
            ))}
          </select>
          <Input aria-label={t('content.title')} maxLength={80} value={slot.title} onChange={(event) => change(i, { title: event.target.value })} />
          <button type="button" className="link" onClick={() => onChange(slots.filter((_, other) => other !== i))}>
            {t('content.removeSlot')}
          </button>
        </div>
      ))}
      <button type="button" className="link" onClick={() => onChange([...slots, { day: 'monday', at: '10:00', kind: 'group', title: '' }])}>
        {t('content.addSlot')}
      </button>
    </div>
  );
}
