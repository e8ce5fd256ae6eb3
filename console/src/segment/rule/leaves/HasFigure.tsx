import { useWords } from '../../../i18n';
import { Phrase } from '../Phrase';
import { TestEditor } from '../TestEditor';
import { Pick } from '../tokens';
import { useVocabulary } from '../vocabulary';
import type { LeafProps } from './props';

export function HasFigure({ leaf, onChange }: LeafProps<'hasFigure'>) {
  const { t, code } = useWords();
  const options = useVocabulary().figures.map((value) => ({ value, text: code('figure', value) }));
  return (
    <Phrase
      text={t('leaf.hasFigure')}
      figure={<Pick kind="subject" label={t('rule.figure')} value={leaf.figure} options={options} onChange={(figure) => onChange({ ...leaf, figure })} />}
      test={<TestEditor what={code('figure', leaf.figure)} type="number" test={leaf.test} onChange={(test) => onChange({ ...leaf, test })} />}
    />
  );
}
