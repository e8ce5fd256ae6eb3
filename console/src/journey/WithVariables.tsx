import { useWords } from '../i18n';
import { partsOf } from './template';
import { sayVariable } from './variables';

/**
 * A text with its variables as words.
 *
 * @param known names that may stand in it; others are marked as a mistake
 */
export function WithVariables({ text, known }: { text: string; known?: string[] }) {
  const { code } = useWords();
  return partsOf(text).map((part, i) =>
    'text' in part ? (
      part.text
    ) : (
      <mark key={i} className="variable" data-unknown={(known && !known.includes(part.variable)) || undefined}>
        {sayVariable(part.variable, code)}
      </mark>
    ),
  );
}
