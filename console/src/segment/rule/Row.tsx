import type { Leaf } from '../../api/types/rule';
import { exact } from '../../format/number';
import { useWords } from '../../i18n';
import { useEdit } from './edit';
import { LeafEditor } from './leaves/LeafEditor';
import { type Path, under } from './tree';

interface Props {
  path: Path;
  leaf: Leaf;
  excluded: boolean;
}

/** One condition: its number, its sentence of tokens, how many people satisfy it alone. */
export function Row({ path, leaf, excluded }: Props) {
  const { t, pick } = useWords();
  const edit = useEdit();
  const leafPath = excluded ? under(path, 'of') : path;
  const problems = edit.problemsAt(path, true);
  const number = edit.number(path);
  return (
    <div className={`rule-row${problems.length > 0 ? ' wrong-row' : ''}`} data-path={path} role="group" aria-label={t('rule.row', { n: number })}>
      <button type="button" className="rule-number" title={t('rule.rowKeys')} aria-label={t('rule.rowHandle', { n: number })} aria-keyshortcuts="Delete Alt+ArrowUp Alt+ArrowDown A G X">
        {number}
      </button>
      <div className="rule-words">
        {excluded && <span className="exclude">{t('rule.exclude')}</span>}
        <LeafEditor leaf={leaf} onChange={(next) => edit.change(leafPath, () => next)} />
        {problems.map((problem) => (
          <p className="rule-problem" role="alert" key={`${problem.code}${problem.path}`}>
            {pick(problem)}
          </p>
        ))}
      </div>
      <Share count={edit.countAt(leafPath)} total={edit.total} excluded={excluded} />
      <span className="rule-acts">
        <button type="button" className="token drop" aria-pressed={excluded} title={t(excluded ? 'rule.include' : 'rule.excludeThis')} aria-label={t(excluded ? 'rule.includeRow' : 'rule.excludeRow', { n: number })} onClick={() => edit.change(path, () => (excluded ? leaf : { type: 'not', of: leaf }))}>
          {t('rule.not')}
        </button>
        <button type="button" className="token drop" title={t('rule.remove')} aria-label={t('rule.removeRow', { n: number })} onClick={() => edit.change(path, () => null)}>
          ×
        </button>
      </span>
    </div>
  );
}

function Share({ count, total, excluded }: { count: number | undefined; total: number | undefined; excluded: boolean }) {
  if (count === undefined) return <span className="rule-count" />;
  const width = total ? Math.sqrt(Math.min(1, count / total)) * 100 : 0;
  return (
    <span className="rule-count">
      <span className={`num${excluded ? ' second' : ''}`}>{exact(excluded ? -count : count)}</span>
      <span className={`track${excluded ? ' out' : ''}`} aria-hidden="true">
        <i style={{ width: `${width}%` }} />
      </span>
    </span>
  );
}
