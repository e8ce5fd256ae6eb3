import { Link } from 'react-router';
import { useWords } from '../../i18n';
import { Line, NamePick } from '../side/parts';
import type { FormProps } from './props';

/** Each goes the way of the first audience they belong to. */
export function BranchForm({ node, onChange }: FormProps<'branch'>) {
  const { t } = useWords();
  return (
    <Line label={t('journey.branchBy')} help={t('journey.branchHelp')}>
      <ol className="jarms">
        {node.arms.map((arm, i) => (
          <li key={i}>
            <NamePick family="audience" label={t('journey.armN', { n: i + 1 })} value={arm.audience} onChange={(audience) => onChange({ ...node, arms: node.arms.with(i, { ...arm, audience }) })} />
            <button type="button" className="token drop" disabled={node.arms.length === 1} aria-label={t('journey.dropArm', { n: i + 1 })} onClick={() => onChange({ ...node, arms: node.arms.filter((_, j) => j !== i) })}>
              ×
            </button>
          </li>
        ))}
      </ol>
      <span className="row tight">
        <button type="button" className="link" onClick={() => onChange({ ...node, arms: [...node.arms, { audience: '' }] })}>
          {t('journey.addArm')}
        </button>
        <Link to="/audiences/new" target="_blank">
          {t('audience.new')}
        </Link>
      </span>
    </Line>
  );
}
