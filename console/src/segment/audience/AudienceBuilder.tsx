import './audience.css';
import '../segment.css';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
import { get } from '../../api/client';
import type { Audience } from '../../api/types/audience';
import type { Rule } from '../../api/types/rule';
import { Loaded } from '../../ui/states';
import { useVocabularyQuery } from '../rule/vocabulary';
import { BuilderSheet } from './BuilderSheet';

/** Who exactly is in, and how many can be reached? */
export default function AudienceBuilder() {
  const { id } = useParams();
  const fresh = id === 'new' || id === undefined;
  const started = (useLocation().state as { rule?: Rule } | null)?.rule;
  const words = useVocabularyQuery();
  const audience = useQuery({ queryKey: ['audiences', id], queryFn: () => get<Audience>(`/api/audiences/${id}`), enabled: !fresh });
  return (
    <Loaded query={words} lines={12}>
      {(vocabulary) =>
        fresh ? (
          <BuilderSheet key="new" words={vocabulary} audience={null} start={started} />
        ) : (
          <Loaded query={audience} lines={12}>{(found) => <BuilderSheet key={`${found.id}-${found.version}`} words={vocabulary} audience={found} />}</Loaded>
        )
      }
    </Loaded>
  );
}
