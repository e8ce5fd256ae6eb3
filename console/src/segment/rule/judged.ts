import type { Finding } from '../../api/types/audience';
import type { Rule } from '../../api/types/rule';
import { isGroup, type Path, under } from './tree';

/** A condition of the outermost bracket as one person met it; `holds` is null when it was not needed to decide. */
export interface Judged {
  path: Path;
  number: string;
  /** `single`, or which bracket. */
  kind: 'single' | 'all' | 'any';
  excluded: boolean;
  holds: boolean | null;
  findings: Finding[];
}

type Truth = boolean | null;

/** Whether a node holds, as far as the findings of its leaves tell. */
export function truth(node: Rule, path: Path, findings: Map<Path, Finding>): Truth {
  if (node.type === 'not') {
    const inner = truth(node.of, under(path, 'of'), findings);
    return inner === null ? null : !inner;
  }
  if (!isGroup(node)) return findings.get(path)?.holds ?? null;
  const parts = node.of.map((child, i) => truth(child, under(path, `of.${i}`), findings));
  const decides = node.type === 'any';
  if (parts.includes(decides)) return decides;
  return parts.includes(null) ? null : !decides;
}

export function judged(rule: Rule, findings: Finding[]): Judged[] {
  const byPath = new Map(findings.map((finding) => [finding.path, finding]));
  const items: [Path, Rule][] = isGroup(rule) ? rule.of.map((child, i) => [`of.${i}`, child]) : [['', rule]];
  return items.map(([path, node], i) => {
    const excluded = node.type === 'not';
    const inner = node.type === 'not' ? node.of : node;
    return {
      path,
      number: String(i + 1),
      kind: inner.type === 'all' || inner.type === 'any' ? inner.type : 'single',
      excluded,
      holds: truth(node, path, byPath),
      findings: findings.filter((finding) => finding.path === path || finding.path.startsWith(path === '' ? '' : `${path}.`)),
    };
  });
}
