import { useWords } from '../../i18n';
import { Pick, Text } from '../../segment/rule/tokens';
import { useNames } from '../names';
import { Line, NamePick } from '../side/parts';
import type { FormProps } from './props';

/** Each goes the way of their variant of an experiment, always the same. */
export function SplitForm({ node, onChange }: FormProps<'split'>) {
  const { t, pick } = useWords();
  const experiments = useNames().experiment;
  const variantsOf = (id: string) => experiments.find((each) => each.id === id)?.variants ?? [];
  const known = variantsOf(node.experiment);
  const choose = (experiment: string) => {
    const variants = variantsOf(experiment);
    onChange({ ...node, experiment, arms: variants.length === 0 ? node.arms : variants.map(({ id }, i) => ({ ...node.arms[i], variant: id })) });
  };
  const rename = (i: number, variant: string) => onChange({ ...node, arms: node.arms.with(i, { ...node.arms[i], variant }) });
  return (
    <>
      <Line label={t('journey.splitBy')}>
        <NamePick family="experiment" label={t('journey.splitBy')} value={node.experiment} onChange={choose} />
      </Line>
      <Line label={t('journey.variantsOf')} help={t('journey.variantsHelp')}>
        <ol className="jarms">
          {node.arms.map((arm, i) => (
            <li key={i}>
              {known.some(({ id }) => id === arm.variant) ? (
                <Pick label={t('journey.variantN', { n: i + 1 })} value={arm.variant} options={known.map((each) => ({ value: each.id, text: pick(each) || each.id }))} onChange={(variant) => rename(i, variant)} />
              ) : (
                <Text label={t('journey.variantN', { n: i + 1 })} value={arm.variant} known={known.map(({ id }) => id)} onChange={(variant) => rename(i, variant)} />
              )}
              <button type="button" className="token drop" disabled={node.arms.length === 1} aria-label={t('journey.dropVariant', { n: i + 1 })} onClick={() => onChange({ ...node, arms: node.arms.filter((_, j) => j !== i) })}>
                ×
              </button>
            </li>
          ))}
        </ol>
        <button type="button" className="link" onClick={() => onChange({ ...node, arms: [...node.arms, { variant: known.find(({ id }) => !node.arms.some((arm) => arm.variant === id))?.id ?? '' }] })}>
          {t('journey.addVariant')}
        </button>
      </Line>
    </>
  );
}
