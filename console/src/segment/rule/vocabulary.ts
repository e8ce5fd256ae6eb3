import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { get } from '../../api/client';
import type { Named, Vocabulary } from '../../api/types/rule';

export function useVocabularyQuery() {
  return useQuery({ queryKey: ['rules', 'vocabulary'], queryFn: () => get<Vocabulary>('/api/rules/vocabulary'), staleTime: 60_000 });
}

export const VocabularyContext = createContext<Vocabulary | null>(null);

/** Inside a rule editor the words are there. */
export function useVocabulary(): Vocabulary {
  const found = useContext(VocabularyContext);
  if (!found) throw new Error('used outside a rule editor');
  return found;
}

/** What is known of a name; one never seen is taken for text. */
export function named(list: Named[], name: string): Named {
  return list.find((candidate) => candidate.name === name) ?? { name, type: 'text', values: [] };
}

export function propertiesOf(words: Vocabulary, event: string): Named[] {
  return words.events.find((candidate) => candidate.name === event)?.properties ?? [];
}
