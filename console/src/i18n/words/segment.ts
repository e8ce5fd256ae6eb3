import type { Pairs } from '../pairs';

export const segment = {
  'tier.high': ['高价值', 'High value'],
  'tier.content': ['中间', 'Content'],
  'tier.silent': ['沉默', 'Silent'],
  'segment.champion': ['重要价值', 'Champions'],
  'segment.key-develop': ['重要发展', 'Key, to develop'],
  'segment.key-keep': ['重要保持', 'Key, to keep'],
  'segment.key-retain': ['重要挽留', 'Key, to win back'],
  'segment.general-value': ['一般价值', 'Regular'],
  'segment.general-develop': ['一般发展', 'Regular, to develop'],
  'segment.general-keep': ['一般保持', 'Regular, to keep'],
  'segment.general-retain': ['一般挽留', 'Regular, to win back'],
} satisfies Pairs;
