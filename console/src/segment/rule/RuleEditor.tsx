import './rule.css';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Group, Rule, RuleProblem, Vocabulary } from '../../api/types/rule';
import { Bracket } from './Bracket';
import { type Edit, EditContext } from './edit';
import { asGroup, at, insert, isGroup, move, numbers, type Path, replace, under } from './tree';
import { VocabularyContext } from './vocabulary';

interface Props {
  rule: Group;
  words: Vocabulary;
  problems?: RuleProblem[];
  /** How many people satisfy each node alone, by path. */
  counts?: Record<string, number>;
  total?: number;
  /** The counts are those of an older rule. */
  counting?: boolean;
  onChange: (rule: Group) => void;
  children?: ReactNode;
}

const typing = (target: EventTarget) => target instanceof Element && target.closest('input, select, textarea') !== null;

/** A rule as nested brackets of sentences; every word can be reached and changed by keyboard. */
export function RuleEditor({ rule, words, problems = [], counts = {}, total, counting, onChange, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ path: Path; token: boolean } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    // After the key that chose from the menu is over; it would open the list of the word that takes the focus.
    const wait = setTimeout(() => {
      const row = box.current?.querySelector(`[data-path="${wanted.path}"]`);
      row?.querySelector<HTMLElement>(wanted.token ? '.rule-words .token' : '.rule-number')?.focus();
      setWanted(null);
    }, 30);
    return () => clearTimeout(wait);
  }, [wanted]);
  const edit = useMemo<Edit>(() => {
    const shown = numbers(rule);
    const put = (next: Rule | null) => onChange(asGroup(next ?? { ...rule, of: [] }));
    return {
      total,
      number: (path) => shown.get(path) ?? '',
      problemsAt: (path, whole) => problems.filter((problem) => problem.path === path || (whole && problem.path.startsWith(`${path}.`))),
      countAt: (path) => counts[path],
      change: (path, change) => put(replace(rule, path, change)),
      add: (group, node) => {
        const parent = at(rule, group);
        const index = parent && isGroup(parent) ? parent.of.length : 0;
        put(insert(rule, group, index, node));
        const item = under(group, `of.${index}`);
        setWanted({ path: isGroup(node) ? under(item, 'of.0') : item, token: true });
      },
    };
  }, [rule, problems, counts, total, onChange]);
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-path]');
    const path = row?.dataset.path;
    if (path !== undefined && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const moved = move(rule, path, event.key === 'ArrowUp' ? -1 : 1);
      onChange(asGroup(moved.rule));
      setWanted({ path: moved.path, token: false });
    } else if (path !== undefined && (event.key === 'Delete' || event.key === 'Backspace') && (event.target as Element).matches('.rule-number')) {
      edit.change(path, () => null);
    } else if (!event.metaKey && !event.ctrlKey && (event.altKey || !typing(event.target)) && /^Key[AGX]$/.test(event.code)) {
      const group = (event.target as Element).closest('.rule-group') ?? box.current?.querySelector('.rule-group');
      group?.querySelector<HTMLElement>(`:scope > .rule-items > .adds [data-letter="${event.code[3].toLowerCase()}"]`)?.click();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <VocabularyContext value={words}>
      <EditContext value={edit}>
        <div ref={box} className={`rule${counting ? ' counting' : ''}`} data-testid="rule-editor" onKeyDown={onKeyDown}>
          <Bracket path="" group={rule} outer="" excluded={false} />
          {children}
        </div>
      </EditContext>
    </VocabularyContext>
  );
}
