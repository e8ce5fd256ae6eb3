import '../audience/audience.css';
import '../segment.css';
import './tag.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { get } from '../../api/client';
import type { Tag, TagGroup } from '../../api/types/tag';
import { Loaded } from '../../ui/states';
import { useVocabularyQuery } from '../rule/vocabulary';
import { TagSheet } from './TagSheet';

/** Who has this tag and why; what would a change of its rule do? */
export default function TagPage() {
  const { id } = useParams();
  const fresh = id === 'new';
  const words = useVocabularyQuery();
  const groups = useQuery({ queryKey: ['tag-groups'], queryFn: () => get<TagGroup[]>('/api/tag-groups') });
  const tag = useQuery({ queryKey: ['tags', id], queryFn: () => get<Tag>(`/api/tags/${id}`), enabled: !fresh });
  return (
    <Loaded query={words} lines={12}>
      {(vocabulary) => (
        <Loaded query={groups} lines={12}>
          {(known) => (fresh ? <TagSheet key="new" words={vocabulary} groups={known} tag={null} /> : <Loaded query={tag} lines={12}>{(found) => <TagSheet key={`${found.id}-${found.version}`} words={vocabulary} groups={known} tag={found} />}</Loaded>)}
        </Loaded>
      )}
    </Loaded>
  );
}
