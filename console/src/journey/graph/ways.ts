import type { JourneyNode } from '../../api/types/journey';

/** A way out of a node. */
export interface Way {
  /** As the server names it: `next`, `timeout`, an audience, a variant … */
  label: string;
  /** Which arm of a branch or split; null for the others. */
  arm: number | null;
  /** Empty while it leads nowhere. */
  target: string;
}

/** Beside `next`, the way out of this name: it may be left undrawn where the server then takes `next`. */
const second: Partial<Record<JourneyNode['type'], { field: string; needed: boolean }>> = {
  wait: { field: 'missed', needed: false },
  'wait-for': { field: 'timeout', needed: true },
  coupon: { field: 'none', needed: false },
};

type Fields = Record<string, unknown>;

const plain = (node: JourneyNode, label: string): Way => ({ label, arm: null, target: String((node as unknown as Fields)[label] ?? '') });

/** Every way out that is drawn or has to be. */
export function waysOf(node: JourneyNode): Way[] {
  if (node.type === 'goal' || node.type === 'exit') return [];
  if (node.type === 'branch') return [...node.arms.map((arm, i) => ({ label: arm.audience, arm: i, target: arm.next ?? '' })), plain(node, 'otherwise')];
  if (node.type === 'split') return [...node.arms.map((arm, i) => ({ label: arm.variant, arm: i, target: arm.next ?? '' })), plain(node, 'otherwise')];
  const other = second[node.type];
  const extra = other ? plain(node, other.field) : null;
  return extra && (other?.needed || extra.target !== '') ? [plain(node, 'next'), extra] : [plain(node, 'next')];
}

/** The way that may be drawn and is not, e.g. where people go for whom there is no coupon. */
export function optionalWay(node: JourneyNode): Way | null {
  const other = second[node.type];
  if (!other || other.needed) return null;
  const way = plain(node, other.field);
  return way.target === '' ? way : null;
}

/** The node with one way out leading elsewhere; an empty target takes the way back. */
export function lead(node: JourneyNode, way: Pick<Way, 'label' | 'arm'>, target: string): JourneyNode {
  const put = <T extends object>(of: T, field: string): T => {
    const next = { ...of } as Fields;
    if (target === '') delete next[field];
    else next[field] = target;
    return next as T;
  };
  if (way.arm === null) return put(node, way.label);
  if (node.type === 'branch') return { ...node, arms: node.arms.with(way.arm, put(node.arms[way.arm], 'next')) };
  if (node.type === 'split') return { ...node, arms: node.arms.with(way.arm, put(node.arms[way.arm], 'next')) };
  return node;
}

/** Tells the ways of one node apart. */
export function wayKey(way: Pick<Way, 'label' | 'arm'>): string {
  return way.arm === null ? way.label : `arm-${way.arm}`;
}
