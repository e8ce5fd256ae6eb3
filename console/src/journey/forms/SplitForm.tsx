import { useWords } from '../../i18n';
import { Text } from '../../segment/rule/tokens';
import { useNames } from '../names';
import { Line, NamePick } from '../side/parts';
import type { FormProps } from './props';

/** Each goes the way of their variant of an experiment, always the same. */
export function SplitForm({ node, onChange }: FormProps<'split'>) {
  const { t } = useWords();
  const known = useNames().experiment.find((each) => each.id === node.experiment)?.variants ?? [];
  const choose = (experiment: string, variants: string[]) => {
    const arms = variants.length === 0 ? node.arms : variants.map((variant, i) => ({ ...node.arms[i], variant }));
    onChange({ ...node, experiment, arms });
  };
  const experiments = useNames().experiment;
  return (
    <>
      <Line label={t('journey.splitBy')}>
        <NamePick family="experiment" label={t('journey.splitBy')} value={node.experiment} onChange={(id) => choose(id, experiments.find((each) => each.id === id)?.variants ?? [])} />
      </Line>
      <Line label={t('journey.variantsOf')} help={t('journey.variantsHelp')}>
        <ol className="jarms">
          {node.arms.map((arm, i) => (
            <li key={i}>
              <Text label={t('journey.variantN', { n: i + 1 })} value={arm.variant} known={known} onChange={(variant) => onChange({ ...node, arms: node.arms.with(i, { ...arm, variant }) })} />
              <button type="button" className="token drop" disabled={node.arms.length === 1} aria-label={t('journey.dropVariant', { n: i + 1 })} onClick={() => onChange({ ...node, arms: node.arms.filter((_, j) => j !== i) })}>
                ×
              </button>
            </li>
          ))}
        </ol>
        <button type="button" className="link" onClick={() => onChange({ ...node, arms: [...node.arms, { variant: known.find((each) => !node.arms.some((arm) => arm.variant === each)) ?? '' }] })}>
          {t('journey.addVariant')}
        </button>
      </Line>
    </>
  );
}
