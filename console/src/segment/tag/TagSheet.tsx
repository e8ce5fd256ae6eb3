import { Input } from 'antd';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { appears } from '../../api/appears';
import { post, put } from '../../api/client';
import { useAct } from '../../api/query';
import { useMay } from '../../api/session';
import type { Group, Vocabulary } from '../../api/types/rule';
import type { Tag, TagDraft, TagGroup } from '../../api/types/tag';
import { day } from '../../format/time';
import { type Key, useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Section } from '../../ui/Section';
import { useSaveKey } from '../../ui/useSaveKey';
import { nobody, useCount } from '../audience/useCount';
import { canonical } from '../rule/canonical';
import { Readback } from '../rule/Readback';
import { RuleEditor } from '../rule/RuleEditor';
import { startOf } from '../rule/starts';
import { asGroup } from '../rule/tree';
import { useReading } from '../rule/useReading';
import { DifferencePart } from './DifferencePart';
import { NewTagFields } from './NewTagFields';
import { TagActs } from './TagActs';
import { TagPeople } from './TagPeople';
import { useDifference } from './useDifference';

interface Props {
  words: Vocabulary;
  groups: TagGroup[];
  tag: Tag | null;
}

export function TagSheet({ words, groups, tag }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => draftOf(words, groups, tag));
  const [rule, setRuleState] = useState<Group>(() => asGroup(tag?.rule ?? startOf('metric', words) ?? { type: 'all', of: [] }));
  const setRule = useCallback((next: Group) => setRuleState(next), []);
  const automatic = draft.kind === 'automatic';
  const changedRule = automatic && (tag === null || canonical(rule) !== canonical(asGroup(tag.rule ?? rule)));
  const changed = tag === null || changedRule || draft.name !== tag.name || draft.group !== tag.group;
  const reading = useReading(rule);
  const problems = automatic ? (reading.data?.problems ?? []) : [];
  const count = useCount(rule, nobody, '', automatic && problems.length === 0);
  const difference = useDifference(tag?.id ?? null, rule, changedRule && problems.length === 0 && reading.data !== undefined);
  const save = useAct<void, { id?: string }>({
    run: async () => {
      const body = { ...draft, rule: automatic ? rule : undefined };
      if (tag) return put(`/api/tags/${tag.id}`, { ...body, version: tag.version });
      const taken = await post<{ id: string }>('/api/tags', body);
      await appears('/api/tags', taken.id);
      return taken;
    },
    say: t('ui.accepted'),
    refresh: [['tags'], ['tag-groups'], ['rules', 'vocabulary']],
    done: () => tag === null && void navigate('/tags'),
  });
  const off = problems.length > 0 ? t('audience.offProblems', { n: problems.length }) : draft.name.trim() === '' ? t('audience.offName') : draft.group.trim() === '' ? t('tag.offGroup') : !changed ? t('tiers.unchanged') : null;
  useSaveKey(useMay('SEGMENT_EDIT') && off === null && !save.isPending, () => save.mutate());
  return (
    <div className="sheet">
      <div className="object">
        <Input className="object-name" variant="borderless" aria-label={t('tag.name')} placeholder={t('tag.namePlaceholder')} value={draft.name} maxLength={40} onChange={(event) => setDraft({ ...draft, name: event.target.value })} data-testid="tag-name" />
        {tag ? (
          <>
            <span className="pill">{t(`tag.kind.${tag.kind}` as Key)}</span>
            <span className="caption">{t('tag.version', { group: groups.find((group) => group.id === tag.group)?.name ?? tag.group, n: tag.version, by: tag.by ?? '—', day: day(tag.updatedAt) })}</span>
          </>
        ) : (
          <NewTagFields draft={draft} groups={groups} onChange={setDraft} />
        )}
        <span className="end">
          {tag && <TagActs tag={tag} />}
          <Act needs="SEGMENT_EDIT" type="primary" off={off} loading={save.isPending} onClick={() => save.mutate()} data-testid="save-tag">
            {t('ui.save')} <kbd className="on-primary">⌘S</kbd>
          </Act>
        </span>
      </div>
      <div className="split builder">
        {automatic ? (
          <Section title={t('tag.rule')} caption={t('audience.pickCaption')}>
            <RuleEditor rule={rule} words={words} problems={problems} counts={count.data?.nodes} total={count.data?.total} counting={count.old} onChange={setRule} />
            <Readback reading={reading.data} old={reading.isPlaceholderData} />
          </Section>
        ) : (
          <Section title={t('tag.rule')}>
            <p className="second">{t(draft.kind === 'manual' ? 'tag.manualMore' : 'tag.importedMore')}</p>
          </Section>
        )}
        <div>
          {automatic && <DifferencePart tag={tag} asked={changedRule} difference={difference.data} busy={difference.old} />}
          {tag && <TagPeople tag={tag} />}
        </div>
      </div>
    </div>
  );
}

function draftOf(words: Vocabulary, groups: TagGroup[], tag: Tag | null): TagDraft {
  if (tag) return { group: tag.group, name: tag.name, kind: tag.kind, rule: tag.rule };
  return { group: groups[0]?.id ?? '', name: '', kind: words.events.length > 0 ? 'automatic' : 'manual', rule: null };
}
