import '../segment/rule/rule.css';
import '../segment/segment.css';
import '../journey/journey.css';
import './campaign.css';
import { useSearchParams } from 'react-router';
import { useNamesOf } from '../journey/doors';
import { NamesContext } from '../journey/names';
import { VariablesContext } from '../journey/variables';
import { useVocabularyQuery, VocabularyContext } from '../segment/rule/vocabulary';
import { Loaded } from '../ui/states';
import { useCampaign } from './doors';
import { variablesFor } from './draft';
import { PlanSheet } from './PlanSheet';
import { useWords } from '../i18n';

/** What will be said to whom and when, and what would happen? */
export default function PlanPage() {
  const [params] = useSearchParams();
  const change = params.get('change');
  const { code } = useWords();
  const words = useVocabularyQuery();
  const names = useNamesOf(words.data, '');
  const campaign = useCampaign(change ?? '', change !== null);
  return (
    <Loaded query={words} lines={12}>
      {(vocabulary) => (
        <VocabularyContext value={vocabulary}>
          <NamesContext value={names}>
            <VariablesContext value={variablesFor(vocabulary, code)}>
              {change === null ? <PlanSheet detail={null} /> : <Loaded query={campaign}>{(found) => <PlanSheet key={found.campaign.decisions} detail={found} />}</Loaded>}
            </VariablesContext>
          </NamesContext>
        </VocabularyContext>
      )}
    </Loaded>
  );
}
