import { Checkbox, Input, InputNumber, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { post } from '../api/client';
import { useAct } from '../api/query';
import { useWords } from '../i18n';
import { Choice } from '../ui/Choice';

interface Draft {
  name: string;
  from: number;
  off: number;
  by: 'days' | 'dates';
  days: number;
  first: string;
  last: string;
  stock: number;
  perPerson: number;
  claimable: boolean;
}

const start: Draft = { name: '', from: 199, off: 50, by: 'days', days: 14, first: '', last: '', stock: 1000, perPerson: 1, claimable: false };

/** A pool is defined once; afterwards only its stock changes. */
export function NewPool({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(start);
  const set = (some: Partial<Draft>) => setDraft({ ...draft, ...some });
  const dated = draft.by === 'days' ? draft.days >= 1 : draft.first !== '' && draft.last >= draft.first;
  const fits = draft.name.trim() !== '' && draft.off > 0 && (draft.from === 0 || draft.off <= draft.from) && draft.stock >= 1 && draft.perPerson >= 1 && dated;
  const add = useAct<void, { id: string }>({
    run: () =>
      post('/api/coupon-pools', {
        name: draft.name,
        from: draft.from,
        off: draft.off,
        validity: draft.by === 'days' ? { days: draft.days } : { first: draft.first, last: draft.last },
        stock: draft.stock,
        perPerson: draft.perPerson,
        claimable: draft.claimable,
      }),
    say: t('offer.said'),
    refresh: [['coupon-pools']],
    quiet: true,
    done: () => {
      setDraft(start);
      onClose();
    },
  });
  return (
    <Modal title={t('offer.new')} open={open} okText={t('ui.save')} cancelText={t('ui.cancel')} okButtonProps={{ disabled: !fits, loading: add.isPending }} onOk={() => add.mutate()} onCancel={onClose} destroyOnHidden>
      <div className="form">
        <Named label={t('offer.name')}>{(id) => <Input id={id} value={draft.name} maxLength={60} onChange={(event) => set({ name: event.target.value })} />}</Named>
        <div className="row">
          <Named label={t('offer.from')}>{(id) => <InputNumber id={id} min={0} value={draft.from} onChange={(from) => set({ from: from ?? 0 })} />}</Named>
          <Named label={t('offer.off')}>{(id) => <InputNumber id={id} min={0} value={draft.off} onChange={(off) => set({ off: off ?? 0 })} />}</Named>
        </div>
        <div className="field">
          <span className="label">{t('offer.validity')}</span>
          <Choice label={t('offer.validity')} value={draft.by} options={[{ value: 'days', text: t('offer.byDays') }, { value: 'dates', text: t('offer.byDates') }]} onChange={(by) => set({ by })} />
          {draft.by === 'days' ? (
            <InputNumber aria-label={t('offer.days')} min={1} max={730} precision={0} value={draft.days} onChange={(days) => set({ days: days ?? 1 })} />
          ) : (
            <span className="row tight">
              <input type="date" className="date-input" aria-label={t('offer.first')} value={draft.first} onChange={(event) => set({ first: event.target.value })} />
              <input type="date" className="date-input" aria-label={t('offer.last')} value={draft.last} min={draft.first} onChange={(event) => set({ last: event.target.value })} />
            </span>
          )}
        </div>
        <div className="row">
          <Named label={t('offer.stock')}>{(id) => <InputNumber id={id} min={1} precision={0} value={draft.stock} onChange={(stock) => set({ stock: stock ?? 1 })} />}</Named>
          <Named label={t('offer.perPersonLabel')}>{(id) => <InputNumber id={id} min={1} precision={0} value={draft.perPerson} onChange={(perPerson) => set({ perPerson: perPerson ?? 1 })} />}</Named>
        </div>
        <Checkbox checked={draft.claimable} onChange={(event) => set({ claimable: event.target.checked })}>
          {t('offer.claimable')}
        </Checkbox>
        {!fits && draft.name.trim() !== '' && <p className="caption">{t('offer.wrong')}</p>}
        {add.error && (
          <p className="bad dense" role="alert">
            {add.error[language]}
          </p>
        )}
      </div>
    </Modal>
  );
}

function Named({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
