import { Input, Select } from 'antd';
import { useState } from 'react';
import { appears } from '../../api/appears';
import { post } from '../../api/client';
import { useAct } from '../../api/query';
import { type TagDraft, type TagGroup, tagKinds } from '../../api/types/tag';
import { useWords } from '../../i18n';
import { Choice } from '../../ui/Choice';

/** Where a new tag belongs and who gives it. */
export function NewTagFields({ draft, groups, onChange }: { draft: TagDraft; groups: TagGroup[]; onChange: (draft: TagDraft) => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const add = useAct<void, TagGroup>({
    run: async () => {
      const group = await post<TagGroup>('/api/tag-groups', { name: name.trim() });
      await appears('/api/tag-groups', group.id);
      return group;
    },
    refresh: [['tag-groups']],
    done: (group) => {
      setName('');
      if (group?.id) onChange({ ...draft, group: group.id });
    },
  });
  return (
    <>
      <Select aria-label={t('tag.group')} className="group-pick" value={draft.group || undefined} placeholder={t('tag.group')} options={groups.map((group) => ({ value: group.id, label: group.name }))} onChange={(group: string) => onChange({ ...draft, group })} popupMatchSelectWidth={false} />
      <Input className="group-new" aria-label={t('tag.newGroup')} placeholder={t('tag.newGroup')} value={name} onChange={(event) => setName(event.target.value)} onPressEnter={() => name.trim() && add.mutate()} />
      <Choice small label={t('tag.col.kind')} value={draft.kind} options={tagKinds.map((kind) => ({ value: kind, text: t(`tag.kind.${kind}`) }))} onChange={(kind) => onChange({ ...draft, kind })} />
    </>
  );
}
