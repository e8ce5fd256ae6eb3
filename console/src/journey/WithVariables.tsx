import { useWords } from '../i18n';
import { partsOf } from './template';
import { sayVariable } from './variables';

/**
 * A text with its variables as words.
 *
 * @param known names that may stand in it; others are shown as they are and marked as a mistake
 */
export function WithVariables({ text, known }: { text: string; known?: string[] }) {
  const { code } = useWords();
  return partsOf(text).map((part, i) => {
    if ('text' in part) return part.text;
    const unknown = known !== undefined && !known.includes(part.variable);
    return (
      <mark key={i} className="variable" data-unknown={unknown || undefined}>
        {unknown ? part.variable : sayVariable(part.variable, code)}
      </mark>
    );
  });
}
