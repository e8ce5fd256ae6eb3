import { Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { post, put } from '../api/client';
import { useAct } from '../api/query';
import { useMay } from '../api/session';
import { contentKinds, type ContentItem, type ContentKind, type Week } from '../api/types/content';
import { instantOf, localOf } from '../campaign/draft';
import { useCampaigns } from '../campaign/doors';
import { type Key, useWords } from '../i18n';
import { Choice } from '../ui/Choice';
import { weekKey } from './doors';

interface Props {
  item: ContentItem | null;
  week: Week;
  zone: string;
  close: () => void;
}

const lasting: Record<ContentKind, number> = { live: 120, ugc: 4_320, column: 30, group: 30, offer: 1_440 };

/** An entry of the calendar, in one column. */
export function ItemForm({ item, week, zone, close }: Props) {
  const { t, language } = useWords();
  const campaigns = useCampaigns();
  const may = useMay('CAMPAIGN_READ');
  const [draft, setDraft] = useState({
    account: item?.account ?? week.accounts[0].id,
    kind: item?.kind ?? ('live' as ContentKind),
    title: item?.title ?? '',
    theme: item?.theme ?? '',
    at: item ? localOf(item.at, zone) : `${week.monday}T20:00`,
    minutes: item?.minutes ?? lasting.live,
    campaign: item?.campaign ?? '',
  });
  const set = (some: Partial<typeof draft>) => setDraft({ ...draft, ...some });
  const body = { ...draft, at: instantOf(draft.at, zone), campaign: draft.campaign || undefined, version: item?.version ?? 0 };
  const save = useAct({ run: () => (item ? put(`/api/content-items/${item.id}`, body) : post('/api/content-items', body)), say: t('content.said'), refresh: [weekKey], done: close, quiet: true });
  const fits = draft.title.trim() !== '' && draft.at !== '' && draft.minutes >= 1;
  return (
    <Modal open title={t(item ? 'content.change' : 'content.newItem')} okText={t('ui.save')} cancelText={t('ui.cancel')} okButtonProps={{ disabled: !fits, loading: save.isPending }} onOk={() => save.mutate()} onCancel={close}>
      <div className="form">
        <div className="field">
          <label htmlFor="item-account">{t('content.account')}</label>
          <Select id="item-account" value={draft.account} options={week.accounts.map((line) => ({ value: line.id, label: line.account.name }))} onChange={(account) => set({ account })} />
        </div>
        <div className="field">
          <span className="label">{t('content.kind')}</span>
          <Choice label={t('content.kind')} value={draft.kind} options={contentKinds.map((value) => ({ value, text: t(`content.kind.${value}` as Key) }))} onChange={(kind) => set({ kind, minutes: lasting[kind] })} />
        </div>
        <div className="field">
          <label htmlFor="item-title">{t('content.title')}</label>
          <Input id="item-title" maxLength={80} value={draft.title} onChange={(event) => set({ title: event.target.value })} />
        </div>
        {draft.kind === 'live' && (
          <div className="field">
            <label htmlFor="item-theme">{t('content.theme')}</label>
            <Input id="item-theme" maxLength={80} value={draft.theme} onChange={(event) => set({ theme: event.target.value })} />
          </div>
        )}
        <div className="row">
          <div className="field">
            <label htmlFor="item-at">{t('content.at')}</label>
            <input id="item-at" type="datetime-local" className="date-input" value={draft.at} onChange={(event) => set({ at: event.target.value })} />
          </div>
          <div className="field">
            <label htmlFor="item-minutes">{t('content.minutes')}</label>
            <InputNumber id="item-minutes" min={1} max={20_160} precision={0} value={draft.minutes} onChange={(minutes) => set({ minutes: minutes ?? 1 })} />
          </div>
        </div>
        {draft.kind === 'offer' && may && (
          <div className="field">
            <label htmlFor="item-campaign">{t('content.campaign')}</label>
            <Select id="item-campaign" value={draft.campaign} options={[{ value: '', label: t('content.noCampaign') }, ...(campaigns.data ?? []).map((campaign) => ({ value: campaign.id, label: campaign.name }))]} onChange={(campaign) => set({ campaign })} />
          </div>
        )}
        {save.error && (
          <p className="bad dense" role="alert">
            {save.error[language]}
          </p>
        )}
      </div>
    </Modal>
  );
}
