import '../audience/audience.css';
import './tag.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { get } from '../../api/client';
import type { Tag, TagGroup } from '../../api/types/tag';
import { exact } from '../../format/number';
import { day } from '../../format/time';
import { type Key, useWords } from '../../i18n';
import { Act } from '../../ui/Act';
import { Scroll } from '../../ui/Scroll';
import { Section } from '../../ui/Section';
import { Empty, Loaded } from '../../ui/states';
import { AccuracyMark } from './AccuracyMark';

/** Which labels do people have, who gives them, and can they be trusted? */
export default function Tags() {
  const { t } = useWords();
  const navigate = useNavigate();
  const tags = useQuery({ queryKey: ['tags'], queryFn: () => get<Tag[]>('/api/tags') });
  const groups = useQuery({ queryKey: ['tag-groups'], queryFn: () => get<TagGroup[]>('/api/tag-groups') });
  return (
    <div className="sheet">
      <div className="object">
        <span className="caption">{t('tag.lead')}</span>
        <span className="end">
          <Act needs="SEGMENT_EDIT" type="primary" onClick={() => void navigate('/tags/new')} data-testid="new-tag">
            {t('tag.new')}
          </Act>
        </span>
      </div>
      <Loaded query={tags} lines={10}>
        {(list) => {
          const used = list.filter((tag) => tag.retiredAt === null);
          return used.length === 0 ? (
            <Empty title={t('tag.none')} action={<Link to="/tags/new">{t('tag.new')}</Link>}>
              {t('tag.noneMore')}
            </Empty>
          ) : (
            <div>
              {groupsOf(used, groups.data ?? []).map(([group, inside]) => (
                <Section key={group.id} title={group.name} caption={t('tag.groupCount', { n: inside.length })}>
                  <TagTable tags={inside} label={group.name} />
                </Section>
              ))}
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function groupsOf(tags: Tag[], groups: TagGroup[]): [TagGroup, Tag[]][] {
  const known = [...groups, ...[...new Set(tags.map((tag) => tag.group))].filter((id) => !groups.some((group) => group.id === id)).map((id) => ({ id, name: id }))];
  return known.map((group): [TagGroup, Tag[]] => [group, tags.filter((tag) => tag.group === group.id)]).filter(([, inside]) => inside.length > 0);
}

function TagTable({ tags, label }: { tags: Tag[]; label: string }) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  return (
    <Scroll label={label}>
      <table className="table tags-table">
        <thead>
          <tr>
            <th scope="col">{t('page.tags')}</th>
            <th scope="col">{t('tag.col.kind')}</th>
            <th scope="col">{t('tag.col.rule')}</th>
            <th scope="col" className="right">{t('ui.people')}</th>
            <th scope="col">{t('tag.col.accuracy')}</th>
            <th scope="col" className="right">{t('audience.col.version')}</th>
            <th scope="col" className="right">{t('audience.col.updated')}</th>
          </tr>
        </thead>
        <tbody>
          {tags.map((tag) => (
            <tr key={tag.id} className="whole" onClick={(event) => !(event.target as Element).closest('a') && void navigate(`/tags/${tag.id}`)}>
              <td className="nowrap">
                <Link to={`/tags/${tag.id}`} className="pill">
                  {tag.name}
                </Link>
              </td>
              <td className="second nowrap">{t(`tag.kind.${tag.kind}` as Key)}</td>
              <td className="second">{pick(tag.sentence) || '—'}</td>
              <td className="right strong">{exact(tag.people)}</td>
              <td>
                <AccuracyMark accuracy={tag.accuracy} />
              </td>
              <td className="right second">{tag.version}</td>
              <td className="right second date">{day(tag.updatedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
