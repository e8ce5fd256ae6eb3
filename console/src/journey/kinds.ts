import type { JourneyNode, NodeKind } from '../api/types/journey';
import type { Vocabulary } from '../api/types/rule';

/** The kinds of node in the order they are offered. */
export const offered: { group: 'in' | 'wait' | 'fork' | 'do' | 'end'; kinds: NodeKind[] }[] = [
  { group: 'in', kinds: ['entry'] },
  { group: 'do', kinds: ['touch', 'coupon', 'staff', 'tag', 'webhook', 'start', 'stop'] },
  { group: 'wait', kinds: ['wait', 'wait-for'] },
  { group: 'fork', kinds: ['branch', 'split'] },
  { group: 'end', kinds: ['goal', 'exit'] },
];

/** Line drawings of 14 × 14. */
export const icons: Record<NodeKind | 'held-out', string> = {
  entry: 'M1 7h11M8 3l4 4-4 4',
  wait: 'M7 1.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11M7 4v3.300l2.200 1.200',
  'wait-for': 'M7 1.500a5.500 5.500 0 1 0 5.500 5.500M7 4v3.300l2.200 1.200M10 1.500h2.500V4',
  branch: 'M1 7h3l4-4h5M4 7l4 4h5',
  split: 'M12.500 2L5 7l7.500 5M5 7H1',
  touch: 'M1.500 6.800L12.500 1.500L9 12.500L6.500 8zM6.500 8l6-6.500',
  tag: 'M1.500 1.500h5l6 6l-5 5l-6-6zM4.200 4.200h.1',
  staff: 'M7 1.500a2.500 2.500 0 1 0 0 5a2.500 2.500 0 1 0 0-5M2 12.500c.500-5 9.500-5 10 0',
  coupon: 'M1.500 3.500h11v2.200a1.300 1.300 0 0 0 0 2.600v2.200h-11V8.300a1.300 1.300 0 0 0 0-2.600zM8.500 4v6',
  webhook: 'M4 10.500H2.500v-7H4M10 3.500h1.500v7H10M5 8.500l4-3',
  start: 'M3 2l8.500 5L3 12z',
  stop: 'M3 3h8v8H3z',
  goal: 'M3 13V1.500h8L9 4.500l2 3H3',
  exit: 'M2.500 2.500l9 9M11.500 2.500l-9 9',
  'held-out': 'M7 1.500a5.500 5.500 0 1 0 0 11a5.500 5.500 0 1 0 0-11',
};

/** A new node of a kind, as complete as it can be without knowing what is meant. */
export function freshNode(kind: NodeKind, id: string, words: Vocabulary): JourneyNode {
  const event = (words.events.find((each) => each.name === 'Order Completed') ?? words.events[0])?.name ?? 'Order Completed';
  const audience = words.audiences[0]?.id ?? '';
  switch (kind) {
    case 'entry':
      return { id, type: kind, trigger: audience ? { type: 'audience-entered', audience } : { type: 'event', selector: { event } } };
    case 'wait':
      return { id, type: kind, until: { type: 'duration', duration: 'P1D' } };
    case 'wait-for':
      return { id, type: kind, for: { type: 'event', selector: { event } }, atMost: 'P7D' };
    case 'branch':
      return { id, type: kind, arms: [{ audience }] };
    case 'split':
      return { id, type: kind, experiment: '', arms: [{ variant: 'a' }, { variant: 'b' }] };
    case 'touch':
      return { id, type: kind, kind: 'promotional', channel: 'wecom', content: { text: '' } };
    case 'tag':
      return { id, type: kind, tag: words.tags[0]?.id ?? '', given: true };
    case 'staff':
      return { id, type: kind, title: '', text: '', within: 'P1D' };
    case 'coupon':
      return { id, type: kind, pool: '' };
    case 'webhook':
      return { id, type: kind, url: 'https://', text: '{}' };
    case 'start':
    case 'stop':
      return { id, type: kind, journey: '' };
    case 'goal':
    case 'exit':
      return { id, type: kind };
  }
}
