import './journey.css';
import '../segment/rule/rule.css';
import '../segment/audience/audience.css';
import { useParams } from 'react-router';
import { useVocabularyQuery, VocabularyContext } from '../segment/rule/vocabulary';
import { Loaded } from '../ui/states';
import { useJourney, useNamesOf } from './doors';
import { JourneySheet } from './JourneySheet';
import { NamesContext } from './names';

/** What will happen to whom, and what happens to them now? */
export default function JourneyPage() {
  const { id = '' } = useParams();
  const words = useVocabularyQuery();
  const journey = useJourney(id);
  const names = useNamesOf(words.data, id);
  return (
    <Loaded query={words} lines={12}>
      {(vocabulary) => (
        <Loaded query={journey} lines={12}>
          {(found) => (
            <VocabularyContext value={vocabulary}>
              <NamesContext value={names}>
                <JourneySheet key={id} words={vocabulary} detail={found} />
              </NamesContext>
            </VocabularyContext>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
