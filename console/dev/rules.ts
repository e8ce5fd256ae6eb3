// Reads and counts rules over the made-up brand, roughly: enough to see the pages live.
import { ago, people } from './brand.ts';

type Any = any;
type Person = (typeof people)[number];
const share = (person: Person, salt: string, of: number) => ((person.id * 2654435761 + [...salt].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7)) >>> 0) % 1000 < of * 1000;

export const vocabulary = {
  events: [
    { name: 'Order Completed', properties: [{ name: 'total', type: 'number', values: [] }, { name: 'products[].category', type: 'text', values: ['精华', '面霜', '洁面', '防晒', '面膜'] }, { name: 'coupon', type: 'text', values: ['满199减50'] }, { name: 'channel', type: 'text', values: ['小程序', '抖音', '门店'] }] },
    { name: 'Order Refunded', properties: [{ name: 'total', type: 'number', values: [] }] },
    { name: 'Product Viewed', properties: [{ name: 'category', type: 'text', values: ['精华', '面霜', '洁面', '防晒', '面膜'] }, { name: 'price', type: 'number', values: [] }] },
    { name: 'Message Received', properties: [] },
    { name: 'Contact Added', properties: [{ name: 'code', type: 'text', values: [] }] },
    { name: 'Complaint Made', properties: [] },
  ],
  traits: [{ name: 'city', type: 'text', values: ['上海', '杭州', '北京', '成都', '广州'] }, { name: 'birthday', type: 'date', values: [] }, { name: 'skin_type', type: 'text', values: ['敏感肌', '干性', '油性', '混合'] }, { name: 'age', type: 'number', values: [] }, { name: 'mini_program', type: 'boolean', values: [] }],
  namespaces: ['external_userid', 'phone', 'member_id', 'unionid'],
  purposes: ['marketing', 'service', 'personalisation'],
  channels: ['wecom', 'sms', 'call', 'email'],
  tags: [['price-sensitive', '价格敏感', 'Price-sensitive'], ['quality-seeking', '品质追求', 'Quality-seeking'], ['serum-lover', '精华偏好', 'Serum lover'], ['sensitive-skin', '敏感肌', 'Sensitive skin'], ['vip', 'VIP', 'VIP']].map(([id, zh, en]) => ({ id, zh, en })),
  audiences: [['quiet-old', '双十一后沉默的老客', 'Quiet since 11-11'], ['birthday', '本月生日', 'Birthday this month'], ['holdout', '全局留出组', 'Global holdout']].map(([id, zh, en]) => ({ id, zh, en })),
  tiers: ['high', 'content', 'silent'],
  segments: ['champion', 'key-develop', 'key-keep', 'key-retain', 'general-value', 'general-develop', 'general-keep', 'general-retain'],
  figures: ['orders', 'revenue-net', 'revenue-gross', 'average-order-value', 'days-since-first-seen', 'days-since-interaction', 'days-since-order', 'interactions-90d', 'r-score', 'f-score', 'm-score', 'p-alive', 'expected-orders-30d', 'expected-orders-90d', 'expected-orders-365d', 'expected-spend', 'residual-ltv', 'days-to-next-order'],
  preferences: [['price-sensitive', '价格敏感', 'price'], ['quality-seeking', '品质追求', 'quality']].map(([id, zh, en]) => ({ id, zh, en })),
};

const days = (at: string | null) => (at === null ? null : Math.floor((Date.now() - Date.parse(at)) / 86_400_000));
const figures: Record<string, (p: Person) => number | null> = {
  orders: (p) => p.orders,
  'revenue-net': (p) => p.revenueNet,
  'revenue-gross': (p) => p.revenueGross,
  'days-since-interaction': (p) => days(p.lastInteractionAt),
  'days-since-order': (p) => days(p.lastOrderAt),
  'days-since-first-seen': (p) => days(p.firstSeenAt),
  'r-score': (p) => (p.orders ? p.r : null),
  'f-score': (p) => (p.orders ? p.f : null),
  'm-score': (p) => (p.orders ? p.m : null),
  'residual-ltv': (p) => (p.orders ? p.monetary * 0.4 : null),
  'p-alive': (p) => (p.orders ? Math.max(0.05, 1 - p.recencyDays / 240) : null),
};
function passes(test: Any, value: number | string | null): boolean {
  if (test.type === 'missing') return value === null;
  if (value === null) return false;
  const n = Number(value);
  switch (test.type) {
    case 'exists':
      return true;
    case 'compare':
      return { less: n < test.with, 'at-most': n <= test.with, equal: n === test.with, 'not-equal': n !== test.with, 'at-least': n >= test.with, more: n > test.with }[test.how as 'less'];
    case 'between':
      return n >= test.low && n <= test.high;
    case 'oneOf':
      return test.values.includes(value);
    case 'noneOf':
      return !test.values.includes(value);
    default:
      return true;
  }
}
export function holds(rule: Any, p: Person): boolean {
  switch (rule.type) {
    case 'all':
      return rule.of.every((child: Any) => holds(child, p));
    case 'any':
      return rule.of.some((child: Any) => holds(child, p));
    case 'not':
      return !holds(rule.of, p);
    case 'inTier':
      return rule.tiers.includes(p.tier);
    case 'inSegment':
      return rule.segments.includes(p.segment);
    case 'hasFigure':
      return passes(rule.test, figures[rule.figure]?.(p) ?? (share(p, rule.figure, 0.6) ? p.orders : null));
    case 'hasTrait':
      return rule.trait === 'city' ? passes(rule.test, ['上海', '杭州', '北京', '成都', '广州'][p.id % 5]) : share(p, JSON.stringify(rule), 0.3);
    case 'metric': {
      const seen = rule.of.event === 'Order Completed' ? (days(p.lastOrderAt) !== null && days(p.lastOrderAt)! <= (rule.window.days ?? 9999) ? p.orders : 0) : Math.max(0, 6 - Math.floor((days(p.lastInteractionAt) ?? 999) / Math.max(1, (rule.window.days ?? 365) / 6)));
      return passes(rule.test, rule.aggregate === 'sum' ? (seen ? p.monetary : 0) : rule.of.where?.length && !share(p, JSON.stringify(rule.of.where), 0.4) ? 0 : seen);
    }
    default:
      return share(p, JSON.stringify(rule), 0.35);
  }
}

const term = (list: { id: string; zh: string; en: string }[], id: string, side: 'zh' | 'en') => list.find((it) => it.id === id)?.[side] ?? id;
const signs: Record<string, string> = { 'at-least': '≥', more: '>', 'at-most': '≤', less: '<', equal: '=', 'not-equal': '≠' };
const tested = (test: Any, zh: boolean): string =>
  ({ compare: () => `${signs[test.how]} ${test.with}`, between: () => `${zh ? '介于' : 'between'} ${test.low} – ${test.high}`, oneOf: () => `${zh ? '是' : 'is'} ${test.values.join(zh ? '、' : ', ')}`, noneOf: () => `${zh ? '不是' : 'is not'} ${test.values.join(zh ? '、' : ', ')}`, exists: () => (zh ? '有记录' : 'is known'), missing: () => (zh ? '没有记录' : 'is not known'), withinLastDays: () => (zh ? `在最近 ${test.days} 天` : `in the last ${test.days} days`), anniversaryWithinDays: () => (zh ? `还有不到 ${test.days} 天` : `within ${test.days} days`) })[test.type as 'exists']?.() ?? test.type;
const windowed = (window: Any, zh: boolean) => (window.type === 'lastDays' ? (zh ? `近 ${window.days} 天` : ` in the last ${window.days} days`) : window.type === 'dates' ? `${window.from}–${window.until}` : zh ? '一直以来' : ' ever');
const events: Record<string, string> = { 'Order Completed': '下单', 'Order Refunded': '退款', 'Product Viewed': '看商品', 'Message Received': '来消息', 'Contact Added': '加好友', 'Complaint Made': '投诉' };
export function said(rule: Any, zh: boolean): string {
  const side = zh ? 'zh' : 'en';
  switch (rule.type) {
    case 'all':
    case 'any': {
      const joint = rule.type === 'all' ? (zh ? '，并且' : ' and ') : zh ? '，或者' : ' or ';
      return rule.of.length === 0 ? (zh ? '所有人' : 'everybody') : rule.of.map((child: Any) => (child.type === 'all' || child.type === 'any' ? `(${said(child, zh)})` : said(child, zh))).join(joint);
    }
    case 'not':
      return zh ? `除了${said(rule.of, zh)}的人` : `not ${said(rule.of, zh)}`;
    case 'metric':
      return zh ? `${windowed(rule.window, zh)}${events[rule.of.event] ?? rule.of.event}${rule.aggregate === 'count' ? '次数' : '合计'} ${tested(rule.test, zh)}` : `${rule.aggregate} of ${rule.of.event}${windowed(rule.window, zh)} ${tested(rule.test, zh)}`;
    case 'hasFigure':
      return `${rule.figure} ${tested(rule.test, zh)}`;
    case 'hasTrait':
      return `${rule.trait} ${tested(rule.test, zh)}`;
    case 'inTier':
      return zh ? `分层属于${rule.tiers.join('、')}` : `in tier ${rule.tiers.join(', ')}`;
    case 'inSegment':
      return zh ? `RFM 属于${rule.segments.join('、')}` : `in segment ${rule.segments.join(', ')}`;
    case 'hasTag':
      return zh ? `有标签「${term(vocabulary.tags, rule.tag, side)}」` : `has the tag ${term(vocabulary.tags, rule.tag, side)}`;
    case 'prefers':
      return zh ? `偏好${term(vocabulary.preferences, rule.preference, side)}，把握 ≥ ${rule.confidence}` : `prefers ${term(vocabulary.preferences, rule.preference, side)} (≥ ${rule.confidence})`;
    default:
      return rule.type;
  }
}
export const sentence = (rule: Any) => ({ zh: said(rule, true), en: said(rule, false) });

/** Every node with its path, as the server writes it. */
export function nodes(rule: Any, path = ''): [string, Any][] {
  const under = (step: string) => (path ? `${path}.${step}` : step);
  if (rule.type === 'all' || rule.type === 'any') return [[path, rule], ...rule.of.flatMap((child: Any, i: number) => nodes(child, under(`of.${i}`)))];
  return rule.type === 'not' ? [[path, rule], ...nodes(rule.of, under('of'))] : [[path, rule]];
}
export const problems = (rule: Any) => nodes(rule).flatMap(([path, node]) => ((node.tiers ?? node.segments ?? node.test?.values)?.length === 0 ? [{ path, code: 'RULE_NOTHING_CHOSEN', zh: '至少选一个', en: 'Choose at least one' }] : []));
export const because = (rule: Any, p: Person) =>
  nodes(rule)
    .filter(([, node]) => !['all', 'any', 'not'].includes(node.type))
    .map(([path, node]) => ({ path, sentence: sentence(node), holds: holds(node, p), measured: node.type === 'metric' ? { zh: `${p.orders}`, en: `${p.orders}` } : null, events: node.type === 'metric' && p.lastOrderAt ? [{ position: 8842107, at: p.lastOrderAt, event: node.of.event }] : [] }));

export const row = (p: Person) => p;
export const matching = (rule: Any) => people.filter((person) => holds(rule, person));
export const count = (rule: Any) => {
  const found = matching(rule);
  const of = (salt: string, a: number, b: number) => ({ count: found.filter((p) => share(p, salt, a)).length, consent: found.filter((p) => share(p, salt, a * b)).length });
  return { count: found.length, total: people.length, reachable: { wecom: of('w', 0.9, 0.92), sms: of('s', 0.8, 0.84), call: of('c', 0.8, 0.3), email: of('e', 0.2, 0.6) }, nodes: Object.fromEntries(nodes(rule).map(([path, node]) => [path, matching(node).length])), sample: [...found].sort(() => Math.random() - 0.5).slice(0, 8), aim: null, ms: 0.8 + Math.random() * 4, position: 48210 };
};

const metric = (event: string, window: Any, how: string, n: number, where: Any[] = []) => ({ type: 'metric', of: { event, where }, window, aggregate: 'count', property: null, test: { type: 'compare', how, with: n } });
export const quietOld = {
  type: 'all',
  of: [
    { type: 'hasFigure', figure: 'days-since-interaction', test: { type: 'compare', how: 'at-least', with: 30 } },
    metric('Order Completed', { type: 'lastDays', days: 365 }, 'at-least', 2),
    { type: 'any', of: [{ type: 'inSegment', segments: ['key-retain', 'key-keep'] }, { type: 'hasFigure', figure: 'residual-ltv', test: { type: 'compare', how: 'at-least', with: 300 } }, { type: 'all', of: [metric('Order Completed', { type: 'ever' }, 'at-least', 2, [{ property: 'products[].category', test: { type: 'oneOf', values: ['精华'] } }]), { type: 'prefers', preference: 'quality-seeking', confidence: 0.7 }] }] },
    { type: 'not', of: metric('Complaint Made', { type: 'lastDays', days: 30 }, 'at-least', 1) },
  ],
};
const saved = (id: string, name: string, rule: Any, version: number, kind = 'dynamic') => ({ id, name, kind, rule, exclude: id === 'quiet-old' ? ['holdout'] : [], sentence: rule && sentence(rule), version, people: rule ? matching(rule).length : 1204, updatedAt: ago(version), by: '周晚晴' });
export const audiences = [
  saved('quiet-old', '双十一后沉默的老客', quietOld, 3),
  saved('birthday', '本月生日', { type: 'hasTrait', trait: 'birthday', test: { type: 'anniversaryWithinDays', days: 30 } }, 1),
  saved('holdout', '全局留出组', { type: 'inBucket', salt: 'global', from: 0, until: 500 }, 1),
  saved('snapshot', '大促前名单 快照', null, 1, 'static'),
];
