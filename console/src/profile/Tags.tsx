import '../segment/audience/audience.css';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { get, post } from '../api/client';
import { useAct } from '../api/query';
import type { Person } from '../api/types/profile';
import type { Assignment, Tag } from '../api/types/tag';
import { day } from '../format/time';
import { type Key, useWords } from '../i18n';
import { Act } from '../ui/Act';
import { Reason } from '../ui/Reason';
import { Section } from '../ui/Section';
import { Loaded } from '../ui/states';

/** What this person is labelled with, and why each label is there. */
export function Tags({ person }: { person: Person }) {
  const { t } = useWords();
  const [giving, setGiving] = useState(false);
  const [removing, setRemoving] = useState<Assignment | null>(null);
  const tags = useQuery({ queryKey: ['person-tags', person.id], queryFn: () => get<Assignment[]>(`/api/people/${person.id}/tags`) });
  const remove = useAct<string>({
    run: (because) => post(`/api/people/${person.id}/tags/${removing?.tag}/remove`, { because }),
    say: t('ui.accepted'),
    refresh: [['person-tags'], ['tags'], ['timeline']],
    done: () => setRemoving(null),
  });
  return (
    <Section
      title={t('tag.person')}
      end={
        <Act needs="SEGMENT_EDIT" size="small" onClick={() => setGiving(true)} data-testid="give-tag">
          {t('tag.give')}
        </Act>
      }
    >
      <Loaded query={tags} small>
        {(list) =>
          list.length === 0 ? (
            <p className="quiet dense">{t('tag.personNone')}</p>
          ) : (
            <ul className="person-tags">
              {list.map((assignment) => (
                <Line key={assignment.tag} assignment={assignment} onRemove={() => setRemoving(assignment)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <GiveTag person={person} open={giving} close={() => setGiving(false)} has={(tags.data ?? []).map((assignment) => assignment.tag)} />
      <Reason title={t('tag.removeTitle', { name: removing?.name ?? '' })} open={removing !== null} ok={t('tag.removeShort')} busy={remove.isPending} onOk={(because) => remove.mutate(because)} onCancel={() => setRemoving(null)}>
        <p className="second">{t(removing?.kind === 'automatic' ? 'tag.removeRule' : 'tag.removeManual')}</p>
      </Reason>
    </Section>
  );
}

function Line({ assignment, onRemove }: { assignment: Assignment; onRemove: () => void }) {
  const { t, pick } = useWords();
  const reasons = assignment.because.filter((finding) => finding.holds);
  return (
    <li>
      <Link to={`/tags/${assignment.tag}`} className="pill">
        {assignment.name}
      </Link>
      <div className="person-tag-why">
        {reasons.length === 0 ? (
          <span className="dense second">{assignment.by ?? t(`tag.kind.${assignment.kind}` as Key)}</span>
        ) : (
          reasons.slice(0, 3).map((finding) => (
            <div key={finding.path} className="dense second">
              {pick(finding.sentence)}
              {finding.measured && <span className="caption"> · {pick(finding.measured)}</span>}
            </div>
          ))
        )}
      </div>
      <div className="person-tag-end caption">
        <span>{assignment.kind === 'automatic' ? t('tag.ruleVersion', { n: assignment.version }) : t(`tag.kind.${assignment.kind}` as Key)}</span>
        <span>{day(assignment.since)}</span>
        <Act needs="SEGMENT_EDIT" type="link" size="small" className="reveal" aria-label={t('tag.remove', { name: assignment.name })} onClick={onRemove}>
          {t('tag.removeShort')}
        </Act>
      </div>
    </li>
  );
}

function GiveTag({ person, open, close, has }: { person: Person; open: boolean; close: () => void; has: string[] }) {
  const { t } = useWords();
  const [tag, setTag] = useState<string | null>(null);
  const tags = useQuery({ queryKey: ['tags'], queryFn: () => get<Tag[]>('/api/tags'), enabled: open });
  const give = useAct<string>({
    run: (because) => post(`/api/people/${person.id}/tags`, { tag, because }),
    say: t('ui.accepted'),
    refresh: [['person-tags'], ['tags'], ['timeline']],
    done: close,
  });
  const options = (tags.data ?? []).filter((candidate) => candidate.retiredAt === null && !has.includes(candidate.id)).map((candidate) => ({ value: candidate.id, label: candidate.name }));
  return (
    <Reason title={t('tag.giveTitle', { name: person.name })} open={open} ok={t('tag.give')} busy={give.isPending} off={tag === null} onOk={(because) => give.mutate(because)} onCancel={close}>
      <div className="field">
        <label htmlFor="tag-to-give">{t('page.tags')}</label>
        <Select id="tag-to-give" value={tag} options={options} onChange={setTag} showSearch={{ optionFilterProp: 'label' }} />
      </div>
    </Reason>
  );
}
