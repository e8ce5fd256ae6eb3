import type { Group as GroupRule, Rule } from '../../api/types/rule';
import { useWords } from '../../i18n';
import { AddCondition } from './AddCondition';
import { useEdit } from './edit';
import { Row } from './Row';
import { startOf } from './starts';
import { bare, isGroup, type Path, under } from './tree';
import { useVocabulary } from './vocabulary';

interface Props {
  path: Path;
  group: GroupRule;
  /** The place to take the whole group out at: that of the exclusion around it. */
  outer: Path;
  excluded: boolean;
}

/** Conditions under one bracket: 且 in water, 或 in indigo. */
export function Bracket({ path, group, outer, excluded }: Props) {
  const { t, pick } = useWords();
  const edit = useEdit();
  const any = group.type === 'any';
  return (
    <div className={`rule-group ${group.type}${excluded ? ' excluded' : ''}`} role="group" aria-label={t(any ? 'rule.anyOf' : 'rule.allOf')}>
      <div className="bracket">
        <button type="button" className="joint" title={t(any ? 'rule.toAll' : 'rule.toAny')} aria-label={t(any ? 'rule.jointAny' : 'rule.jointAll')} onClick={() => edit.change(path, () => ({ ...group, type: any ? 'all' : 'any' }))}>
          {t(any ? 'rule.or' : 'rule.and')}
        </button>
        {excluded && <span className="joint-not">{t('rule.not')}</span>}
      </div>
      <div className="rule-items">
        {group.of.map((child, i) => (
          <Item key={i} path={under(path, `of.${i}`)} node={child} />
        ))}
        {edit.problemsAt(path, false).map((problem) => (
          <p className="rule-problem" role="alert" key={problem.code}>
            {pick(problem)}
          </p>
        ))}
        <Adds path={path} group={group} outer={outer} excluded={excluded} />
      </div>
    </div>
  );
}

function Item({ path, node }: { path: Path; node: Rule }) {
  const inner = bare(node);
  const excluded = node.type === 'not';
  if (isGroup(inner)) return <Bracket path={excluded ? under(path, 'of') : path} group={inner} outer={path} excluded={excluded} />;
  return inner.type === 'not' ? null : <Row path={path} leaf={inner} excluded={excluded} />;
}

function Adds({ path, group, outer, excluded }: Props) {
  const { t } = useWords();
  const edit = useEdit();
  const words = useVocabulary();
  const first = startOf('metric', words) ?? startOf('hasFigure', words);
  const root = path === '';
  return (
    <div className="adds">
      <AddCondition letter="a" testId={root ? 'add-condition' : undefined} onAdd={(leaf) => edit.add(path, leaf)}>
        {t('rule.addCondition')} {root && <kbd>A</kbd>}
      </AddCondition>
      <button type="button" className="link add" data-letter="g" onClick={() => first && edit.add(path, { type: group.type === 'all' ? 'any' : 'all', of: [first] })}>
        {t('rule.addGroup')} {root && <kbd>G</kbd>}
      </button>
      <AddCondition letter="x" onAdd={(leaf) => edit.add(path, { type: 'not', of: leaf })}>
        {t('rule.addExclusion')} {root && <kbd>X</kbd>}
      </AddCondition>
      {root ? (
        <span className="caption">{t('rule.keys')}</span>
      ) : (
        <>
          <button type="button" className="link add" aria-pressed={excluded} onClick={() => edit.change(outer, () => (excluded ? group : { type: 'not', of: group }))}>
            {t(excluded ? 'rule.includeGroup' : 'rule.excludeGroup')}
          </button>
          <button type="button" className="link add" onClick={() => edit.change(outer, () => null)}>
            {t('rule.removeGroup')}
          </button>
        </>
      )}
    </div>
  );
}
