// A made-up brand for working on the console without a server. Numbers repeat on every start.
let seed = 20261122;
export function random(): number {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return seed / 2 ** 32;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
const between = (low: number, high: number) => Math.floor(low + random() * (high - low + 1));

export const now = new Date();
export const ago = (days: number, hours = 0) => new Date(now.getTime() - days * 86_400_000 - hours * 3_600_000).toISOString();

const families = '林顾程沈何陆叶苏江白许周宋唐韩冯邓曹彭曾';
const given = '溪玥瑶宁芷晴棠晚月雪琳然岚悦清';
const codes = ['champion', 'key-develop', 'key-keep', 'key-retain', 'general-value', 'general-develop', 'general-keep', 'general-retain'] as const;

export const people = Array.from({ length: 5000 }, (_, i) => {
  const orders = random() < 0.38 ? 0 : Math.min(14, 1 + Math.floor(-Math.log(random()) * 1.6));
  const gross = Math.round(orders * between(90, 720) * 100) / 100;
  const last = Math.floor(-Math.log(random() + 0.001) * 80);
  const r = last < 16 ? 5 : last < 42 ? 4 : last < 75 ? 3 : last < 130 ? 2 : 1;
  const f = Math.min(5, Math.max(1, orders));
  const m = gross > 2400 ? 5 : gross > 1400 ? 4 : gross > 700 ? 3 : gross > 300 ? 2 : 1;
  const index = (m >= 4 ? 0 : 4) + (r >= 4 ? (f >= 3 ? 0 : 1) : f >= 3 ? 2 : 3);
  return {
    id: i + 1,
    name: random() < 0.06 ? '—' : `${pick([...families])}*${pick([...given])}`,
    phone: random() < 0.2 ? null : `1${between(30, 99)}****${String(between(0, 9999)).padStart(4, '0')}`,
    firstSeenAt: ago(between(last, 360)),
    lastInteractionAt: random() < 0.05 ? null : ago(Math.floor(last * random()), between(0, 23)),
    orders,
    revenueGross: gross,
    revenueNet: Math.round(gross * (random() < 0.1 ? 0.8 : 1) * 100) / 100,
    lastOrderAt: orders ? ago(last, between(0, 23)) : null,
    identities: between(1, 4),
    r,
    f,
    m,
    cell: `R${r}F${f}M${m}`,
    segment: orders ? codes[index] : null,
    tier: gross > 1700 ? 'high' : last > 190 ? 'silent' : 'content',
    recencyDays: last,
    frequency: orders,
    monetary: gross,
  };
});

const buyers = people.filter((person) => person.orders > 0);
const mean = (list: typeof people) => (list.length ? list.reduce((sum, person) => sum + person.monetary, 0) / list.length : null);
const sum = (list: typeof people) => list.reduce((total, person) => total + person.monetary, 0);

export const heat = {
  people: buyers.length,
  cells: [1, 2, 3, 4, 5].flatMap((r) =>
    [1, 2, 3, 4, 5].map((f) => {
      const inside = buyers.filter((person) => person.r === r && person.f === f);
      return { r, f, people: inside.length, monetaryMean: mean(inside) };
    }),
  ),
};

const segmentWords: Record<string, [string, string]> = {
  champion: ['重要价值', 'Champions'],
  'key-develop': ['重要发展', 'Key to develop'],
  'key-keep': ['重要保持', 'Key to keep'],
  'key-retain': ['重要挽留', 'Key to win back'],
  'general-value': ['一般价值', 'Regular value'],
  'general-develop': ['一般发展', 'Regular to develop'],
  'general-keep': ['一般保持', 'Regular to keep'],
  'general-retain': ['一般挽留', 'Regular to win back'],
};
const revenue = sum(buyers);
export const segments = codes.map((segment) => {
  const inside = buyers.filter((person) => person.segment === segment);
  return { segment, zh: segmentWords[segment][0], en: segmentWords[segment][1], people: inside.length, revenue: sum(inside), share: inside.length / buyers.length };
});
const count = (score: 'r' | 'f' | 'm') => Object.fromEntries([1, 2, 3, 4, 5].map((s) => [s, buyers.filter((person) => person[score] === s).length]));
export const sizes = { r: count('r'), f: count('f'), m: count('m') };
export const tiers = (['high', 'content', 'silent'] as const).map((tier) => {
  const inside = people.filter((person) => person.tier === tier);
  return { tier, people: inside.length, share: inside.length / people.length, revenue: sum(inside) };
});

export const waves = [3, 2, 1].map((id) => ({
  id,
  asOf: ago((3 - id) * 7).slice(0, 10),
  scoring: 'quintile',
  refunds: 'net',
  computedAt: ago((3 - id) * 7, 5),
  by: id === 2 ? '周晚晴' : 'schedule',
  customers: buyers.length - (3 - id) * 61,
  orders: buyers.reduce((total, person) => total + person.orders, 0) - (3 - id) * 140,
  revenue: revenue - (3 - id) * 52_000,
  cutPoints: { r: [130, 75, 42, 16], f: [1, 2, 3, 4], m: [300, 700, 1400, 2400] },
}));

export const migration = () => ({
  from: waves[1],
  to: waves[0],
  flows: [...codes, null].flatMap((from, i) =>
    [...codes, null].map((to, j) => ({ from, to, people: from === null && to === null ? 0 : i === j ? segments[i]?.people ?? 0 : Math.max(0, between(-6, 22) - Math.abs(i - j) * 2) })),
  ),
});

export const scoring = {
  version: 4,
  scoring: 'quintile',
  refunds: 'net',
  windowDays: 365,
  schedule: 'weekly',
  fixed: { r: [180, 90, 60, 30], f: [1, 2, 3, 5], m: [200, 500, 1000, 2000] },
};
export const tierSettings = { version: 2, highShare: 0.2, highBy: 'monetary', silentBy: 'share', silentShare: 0.1, silentDays: 90 };

const metric = (id: string, unit: string, value: number, previous: number, extra: object = {}) => ({
  id,
  unit,
  value,
  previous,
  change: unit === 'share' ? value - previous : value / previous - 1,
  changeUnit: unit === 'share' ? 'pt' : 'share',
  redLine: null,
  target: null,
  worse: null,
  n: 3104,
  low: null,
  high: null,
  series: Array.from({ length: 12 }, (_, i) => value * (0.8 + i * 0.018 + random() * 0.04)),
  peopleLink: 'sort=last',
  ...extra,
});

export const cockpit = (period: string) => ({
  at: now.toISOString(),
  period,
  currency: 'CNY',
  refunds: 'net',
  metrics: [
    metric('people', 'people', people.length, people.length - 88),
    metric('new_people', 'people', 412, 388),
    metric('buyers', 'people', buyers.length, buyers.length - 41),
    metric('revenue', 'money', revenue, revenue * 0.98),
    metric('repurchase_rate', 'share', 0.236, 0.227, { redLine: 0.08, target: 0.3, worse: 'below', low: 0.221, high: 0.252 }),
    metric('first_order_conversion', 'share', 0.142, 0.151, { redLine: 0.15, target: 0.2, worse: 'below', low: 0.131, high: 0.154 }),
    metric('aov', 'money', 412.4, 405.1),
    metric('purchase_frequency', 'count', 2.1, 2.05, { target: 3.8, redLine: 1.2, worse: 'below' }),
    metric('silent_share', 'share', 0.548, 0.541, { redLine: 0.7, target: 0.4, worse: 'above' }),
  ],
  river: [
    { stage: 'acquire', people: 412, peopleLink: 'who=new-30d', leak: null },
    { stage: 'pool', people: 5000, peopleLink: 'who=seen', leak: { people: 958, share: 0.192, peopleLink: 'who=seen&without=active-90d' } },
    { stage: 'refine', people: 4042, peopleLink: 'who=identified-2', leak: { people: 2215, share: 0.548, peopleLink: 'who=seen&without=active-90d' } },
    { stage: 'retain', people: 1827, peopleLink: 'who=active-90d', leak: null },
    { stage: 'convert', people: buyers.length, peopleLink: 'who=buyers-365d-1-net', leak: { people: 2371, share: 0.764, peopleLink: 'who=seen&without=active-90d' } },
    { stage: 'repurchase', people: 733, peopleLink: 'who=buyers-365d-2-net', leak: null },
    { stage: 'refer', people: null, peopleLink: null, leak: null },
  ],
  tiers,
  rfm: heat,
  cohorts: Array.from({ length: 8 }, (_, i) => {
    const month = new Date(now.getFullYear(), now.getMonth() - 7 + i, 15).toISOString().slice(0, 7);
    return {
      month,
      buyers: between(180, 460),
      peopleLink: `who=first-${month}-net`,
      rates: Array.from({ length: 7 - i }, (_, j) => ({ month: j + 1, rate: 0.108 + j * 0.028 + random() * 0.02, open: j === 6 - i, peopleLink: `who=again-${month}-${j + 1}-net` })),
    };
  }),
  alerts: [{ metric: 'first_order_conversion', level: 'red', zh: '首单转化率 14.2%，低于红线 15%', en: 'First-order conversion is 14.2%, below the red line of 15%' }],
});

const words: Record<string, [string, string, string, string]> = {
  people: ['私域总人数', 'People', '池里所有能认出的人，合并后算一位', '此刻'],
  new_people: ['新增', 'New', '本期第一次出现的人', '所选周期'],
  buyers: ['买家', 'Buyers', '至少 1 单且未全额退款的人', '近 365 天'],
  revenue: ['净收入', 'Revenue', '订单金额 − 退款', '近 365 天'],
  repurchase_rate: ['复购率', 'Repurchase', '≥ 2 单的买家 ÷ ≥ 1 单的买家', '近 365 天'],
  first_order_conversion: ['首单转化率', 'First order', '入池后 30 天内下单的人 ÷ 入池的人', '30 天窗口'],
  aov: ['客单价', 'AOV', '净收入 ÷ 订单数', '近 365 天'],
  purchase_frequency: ['购买频次', 'Frequency', '订单数 ÷ 买家数', '近 365 天'],
  silent_share: ['沉默占比', 'Silent', '90 天没有互动的人 ÷ 总人数', '90 天'],
};
export const metrics = Object.entries(words).map(([id, [zh, en, formula, window]]) => ({
  id,
  unit: 'count',
  zh: { name: zh, short: zh, formula, window },
  en: { name: en, short: en, formula: `Formula of ${en.toLowerCase()}`, window: '365 days' },
}));

const kinds = [
  ['order', 'Order Completed', '下单 ¥1,577', 'Order of ¥1,577', '精华 50ml × 1，面霜 × 1', 'Serum 50 ml × 1, cream × 1'],
  ['interaction', 'Product Viewed', '看了「舒缓精华」', 'Viewed “Soothing serum”', '小程序', 'mini program'],
  ['interaction', 'Coupon Applied', '领了满减券', 'Applied a coupon', null, null],
  ['consent', 'Consent Given', '同意营销消息', 'Agreed to marketing', '加友时勾选', 'ticked when adding'],
  ['identity', 'Identities Merged', '身份合并：手机号 + 抖音买家号', 'Merged: phone and Douyin buyer', '依据同一手机号；可撤销', 'same phone; can be undone'],
  ['tier', 'Tier Changed', '分层：中间 70% → 高价值 20%', 'Tier: content → high value', 'M 3 → 4，随订单变化', 'M 3 → 4 with an order'],
  ['touch', 'Touch sent', '发出：精华新品小样', 'Sent: A sample of the new serum', 'journey:wake-up 第 6 版，节点 offer，渠道 wecom', 'journey:wake-up version 6, step offer, by wecom'],
  ['touch', 'Touch suppressed', '拦下：双十一满减券', 'Suppressed: Double-eleven coupon', '触达次数已到上限', 'A frequency cap is reached.'],
  ['refund', 'Order Refunded', '退款 ¥120.00', 'Refund of ¥120.00', '部分退款', 'partial'],
] as const;
export const timeline = (kind: string, before: number) => {
  const all = Array.from({ length: 84 }, (_, i) => {
    const k = kinds[(i * 5 + (i % 3)) % kinds.length];
    return { id: i + 1, at: ago(2 + i * 4, i % 11), kind: k[0], event: k[1], title: { zh: k[2], en: k[3] }, detail: k[4] ? { zh: k[4], en: k[5] } : null, source: 'shop', payload: k[0] === 'touch' ? { touch: `k${i}`, state: k[1].split(' ')[1] } : { order_id: `TY26-${4000 + i}`, total: 1577, currency: 'CNY' } };
  }).filter((item) => kind === 'all' || item.kind === kind || (kind === 'order' && item.kind === 'refund'));
  const items = all.slice(before, before + 20);
  return { items, next: before + 20 < all.length ? String(before + 20) : null };
};

export const person = (id: number) => ({
  ...people[(id - 1) % people.length],
  id,
  name: '林*溪',
  phone: '138****6120',
  orders: 4,
  revenueNet: 2726,
  revenueGross: 2846,
  traits: [
    { name: 'city', value: '上海', since: ago(210) },
    { name: 'skin_type', value: '敏感肌', since: ago(3) },
    { name: 'birthday', value: '****-05-**', since: ago(300) },
  ],
  identities: [
    { namespace: 'wecom_external_userid', value: 'wmA7···k2Q', since: ago(260), label: { zh: '企微', en: 'WeCom' } },
    { namespace: 'phone', value: '138****6120', since: ago(300), label: { zh: '手机', en: 'Phone' } },
    { namespace: 'douyin_buyer', value: 'dy_58···071', since: ago(25), label: { zh: '抖音', en: 'Douyin' } },
    { namespace: 'member', value: 'TY-0094182', since: ago(300), label: { zh: '会员号', en: 'Member' } },
  ],
  consents: [
    { purpose: 'marketing', channel: 'wecom', granted: true, evidence: '2026-03-02 加友时勾选新品福利', since: ago(265) },
    { purpose: 'marketing', channel: 'call', granted: false, evidence: '客户口头拒绝', since: ago(92) },
  ],
  orderList: [
    { orderId: 'TY2611-0931', at: ago(16), gross: 1577, refunded: 0, net: 1577, items: 2, discount: 60 },
    { orderId: 'TY2608-4471', at: ago(96), gross: 589, refunded: 120, net: 469, items: 1, discount: 0 },
    { orderId: 'TY2605-1180', at: ago(186), gross: 412, refunded: 0, net: 412, items: 1, discount: 20 },
    { orderId: 'TY2602-0077', at: ago(281), gross: 268, refunded: 0, net: 268, items: 1, discount: 0 },
  ],
  counts: Array.from({ length: 46 }, (_, i) => ({ day: ago(3 + Math.floor(i * 7.6)).slice(0, 10), event: i % 4 ? 'Product Viewed' : 'Message Received', n: 1 + (i % 3) })),
  merges: [
    { id: 7, at: ago(25), survivor: id, other: 8123, because: { zh: '同一手机号：手机号 + 抖音买家号', en: 'Same phone number' }, by: 'rule', undoneAt: null },
    { id: 5, at: ago(140), survivor: id, other: 6110, because: { zh: '会员号相同', en: 'Same member id' }, by: 'zhou', undoneAt: ago(139) },
  ],
});

export const standing = {
  r: 5, f: 4, m: 4, cell: 'R5F4M4', segment: 'champion', tier: 'high', recencyDays: 16, frequency: 4, monetary: 2846, activity90d: 21, value: 'high', activity: 'high', wave: 3,
  nextChangeAt: new Date(now.getTime() + 9 * 86_400_000).toISOString(),
  because: { zh: '近 365 天净消费 ¥2,846，在买家前 20%', en: 'Net spend of ¥2,846 in 365 days is in the top 20 % of buyers' },
};
