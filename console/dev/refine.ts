// Made-up answers of the refine stage: rules, audiences, tags, preferences, predictions.
import { ago, people } from './brand.ts';
import * as rules from './rules.ts';

type Handler = (url: URL, body: any, path: string[]) => unknown;
const audienceOf = (path: string[]) => rules.audiences.find((audience) => audience.id === path[2]) ?? rules.audiences[0];

const order = (n: number, days: number) => ({ type: 'metric', of: { event: 'Order Completed', where: [] }, window: { type: 'lastDays', days }, aggregate: 'count', property: null, test: { type: 'compare', how: 'at-least', with: n } });
const accuracy = (right: number, judged: number, unsure = 0) => {
  const p = right / judged;
  const z = 1.96;
  const half = (z * Math.sqrt((p * (1 - p)) / judged + (z * z) / (4 * judged * judged))) / (1 + (z * z) / judged);
  const centre = (p + (z * z) / (2 * judged)) / (1 + (z * z) / judged);
  return { accuracy: p, low: centre - half, high: centre + half, judged, unsure, red: p < 0.92 };
};
const tag = (id: string, group: string, name: string, kind: string, rule: any, version: number, sized: object | null) => ({ id, group, name, kind, rule, sentence: rule && rules.sentence(rule), version, people: rule ? rules.matching(rule).length : 318, accuracy: sized, updatedAt: ago(version * 3), by: '周晚晴', retiredAt: null });
const tags = [
  tag('price-sensitive', 'taste', '价格敏感', 'automatic', { type: 'all', of: [{ type: 'prefers', preference: 'price-sensitive', confidence: 0.75 }] }, 2, accuracy(188, 200, 4)),
  tag('quality-seeking', 'taste', '品质追求', 'automatic', { type: 'all', of: [{ type: 'prefers', preference: 'quality-seeking', confidence: 0.75 }, order(2, 365)] }, 4, accuracy(43, 50, 2)),
  tag('regular', 'life', '老客', 'automatic', { type: 'all', of: [order(2, 365), { type: 'any', of: [{ type: 'inTier', tiers: ['high'] }, { type: 'hasFigure', figure: 'residual-ltv', test: { type: 'compare', how: 'at-least', with: 300 } }] }] }, 3, accuracy(96, 96)),
  tag('cooling', 'life', '快沉默了', 'automatic', { type: 'all', of: [{ type: 'hasFigure', figure: 'days-since-interaction', test: { type: 'between', low: 45, high: 89 } }] }, 1, null),
  tag('sensitive-skin', 'body', '敏感肌', 'manual', null, 1, accuracy(28, 30, 6)),
  tag('vip', 'life', 'VIP', 'imported', null, 1, null),
];
const tagOf = (id: string) => tags.find((candidate) => candidate.id === id) ?? tags[0];
let judged = 31;
const audit = (id: string, of: string, size: number, result: any) => ({ id, tag: of, tagName: tagOf(of).name, size, voided: 0, drawnAt: ago(2), by: '周晚晴', result, trend: [0.86, 0.9, 0.93, 0.955].map((p, i) => ({ at: ago(90 - i * 25), ...accuracy(Math.round(p * 60), 60) })) });
const audits = () => [audit('11', 'quality-seeking', 50, accuracy(Math.round(judged * 0.86), judged, 2)), audit('10', 'price-sensitive', 200, accuracy(188, 196, 4))];
const assignments = (id: number) =>
  tags.slice(0, 3).map((it) => ({ tag: it.id, name: it.name, kind: it.kind, since: ago(40), version: it.version, by: null, because: rules.because(it.rule, people[id - 1]) })).concat([{ tag: 'sensitive-skin', name: '敏感肌', kind: 'manual', since: ago(3), version: 1, by: '许知夏', because: [] } as any]);

const both = (zh: string, en: string) => ({ zh, en });
const signals: [string, string, string, number, number][] = [['coupon', '用券下单', 'Orders with a coupon or discount', 0.42, 1.9], ['markdown', '买降价商品', 'Products bought marked down', 0.31, 1.4], ['price-position', '选同类中便宜的', 'The cheaper of a category', 0.5, 1.1], ['offer', '点优惠而非新品', 'Coupon links rather than new products', 0.55, 0.8], ['depth', '折扣幅度高于多数人', 'Discounts deeper than most', 0.5, 0.4], ['familiar', '看老品而非新品', 'Looks at known rather than new products', 0.62, 0.2]];
const preferences = () => ({
  answers: [['price-sensitive', '价格敏感', 'Price-sensitive', 712, 690], ['quality-seeking', '品质追求', 'Quality-seeking', 604, 589], ['undecided', '未显偏好', 'Undecided', 1490, 1402], ['not-enough-data', '数据不足', 'Not enough data', 2194, 423]].map(([answer, zh, en, n, buyers]) => ({ answer, words: { zh, en }, people: n, buyers })),
  categories: [['精华', 0.31], ['面霜', 0.24], ['洁面', 0.18], ['防晒', 0.15], ['面膜', 0.12]].map(([category, share]) => ({ category, share, people: Math.round(Number(share) * 2800) })),
  coverage: 0.412,
  thresholds: { confidence: 0.8, line: 0.5, choices: 4, orders: 100 },
  lines: { drawnAt: ago(2), by: 'schedule', people: 2806, orders: 6120, signals: signals.map(([signal, zh, en, pool, weight]) => ({ signal, name: both(zh, en), pool, weight })) },
});
const personPreferences = { answer: 'quality-seeking', words: both('品质追求', 'Quality-seeking'), score: -1.3, deviation: 0.42, confidence: { 'price-sensitive': 0.01, 'quality-seeking': 0.93 }, orders: 4, evidence: signals.map(([signal, zh, en, pool, weight], i) => ({ signal, name: both(zh, en), hits: i % 2, of: 4, share: (i % 2) / 4, pool, weight, sentence: both(zh, en) })), categories: [['精华', 0.52, 0.94], ['面霜', 0.28, 0.61], ['防晒', 0.1, 0.2]].map(([category, share, confidence]) => ({ category, weight: 5, share, confidence })) };
const bin = (frequency: number, n: number, actual: number, predicted: number) => ({ frequency, people: n, actual, predicted });
const bins = [bin(0, 1402, 0.21, 0.23), bin(1, 611, 0.58, 0.55), bin(2, 290, 0.96, 0.91), bin(3, 160, 1.38, 1.31), bin(4, 82, 1.71, 1.74), bin(5, 44, 2.2, 2.06), bin(6, 21, 2.4, 2.51), bin(7, 17, 3.4, 3.12)];
const compared = (model: string, error: number) => ({ model, actual: 1204, predicted: 1204 * (1 + (error - 0.92) * 2), rootMeanSquare: error, meanAbsolute: error * 0.6, logLikelihood: -18211.4, bins });
const calibration = { from: ago(91).slice(0, 10), end: ago(0).slice(0, 10), chosen: 'mbg-nbd', models: [compared('bg-nbd', 0.9312), compared('mbg-nbd', 0.9204), compared('pareto-nbd', 0.9288)], weeks: Array.from({ length: 52 }, (_, i) => ({ end: ago((51 - i) * 7).slice(0, 10), actual: Math.round(i ** 1.5 * 9 + (i % 7) * 11), predicted: i ** 1.5 * 9.2 })) };
const predictions = { inForce: { model: 'mbg-nbd', asOf: ago(1).slice(0, 10), fittedAt: ago(1), by: 'schedule', buyers: 2806, repeaters: 1404, parameters: { r: 0.5234, alpha: 41.22, a: 0.3121, b: 1.021 }, spend: { p: 6.25, q: 3.74, v: 182.4 }, discount: 0.15, ltvDays: 365 }, totals: { people: 2806, alive: 0.642, orders: 1310.4, value: 812_440 }, running: false, asked: false, rule: { buyers: 200, days: 90, repeaters: 30 }, thin: null, fits: [1, 8, 15].map((days, i) => ({ position: 900 - i, fittedAt: ago(days), asOf: ago(days).slice(0, 10), model: i === 1 ? 'bg-nbd' : 'mbg-nbd', buyers: 2806 - i * 60, error: 0.92 + i * 0.004 })) };
const personPredictions = { state: 'predicted', model: 'mbg-nbd', asOf: ago(1).slice(0, 10), frequency: 3, recencyDays: 265, ageDays: 281, alive: 0.86, expected30d: 0.31, expected90d: 0.9, expected365d: 3.1, spend: 371.2, ltv: 1120, ltvLow: 640, ltvHigh: 1790, nextOrderOn: ago(-25).slice(0, 10) };

export const refineRoutes: [string, string, Handler][] = [
  ['GET', '/api/rules/vocabulary', () => rules.vocabulary],
  ['POST', '/api/rules/read', (_u, body) => ({ sentence: rules.sentence(body.rule), problems: rules.problems(body.rule), uses: [] })],
  ['GET', '/api/audiences', () => rules.audiences],
  ['GET', '/api/audiences/:id', (_u, _b, path) => audienceOf(path)],
  ['GET', '/api/audiences/:id/history', (_u, _b, path) => Array.from({ length: 9 }, (_, i) => ({ day: ago(8 - i).slice(0, 10), people: Math.round(audienceOf(path).people * (0.8 + i * 0.025)) }))],
  ['GET', '/api/audiences/:id/uses', () => []],
  ['POST', '/api/audiences', () => ({ id: 'quiet-old', version: 1 })],
  ['POST', '/api/audiences/count', (_u, body) => rules.count(body.rule)],
  ['POST', '/api/audiences/why', (_u, body) => {
    const person = people[body.person - 1];
    const holds = rules.holds(body.rule, person);
    return { person, holds, until: ago(-88), because: rules.because(body.rule, person), excludedBy: [] };
  }],
  ['GET', '/api/tag-groups', () => [{ id: 'taste', name: '消费偏好' }, { id: 'life', name: '生命周期' }, { id: 'body', name: '肤质' }]],
  ['POST', '/api/tag-groups', (_u, body) => ({ id: 'taste', name: body.name })],
  ['GET', '/api/tags', () => tags],
  ['GET', '/api/tags/:id', (_u, _b, path) => tagOf(path[2])],
  ['GET', '/api/tags/:id/people', (_u, _b, path) => {
    const found = tagOf(path[2]).rule ? rules.matching(tagOf(path[2]).rule) : people.slice(0, 318);
    return { items: found.slice(0, 20), total: found.length, page: 1, size: 20 };
  }],
  ['POST', '/api/tags/preview', (_u, body) => {
    const before = new Set(body.id ? rules.matching(tagOf(body.id).rule) : []);
    const after = rules.matching(body.rule);
    const gaining = after.filter((person) => !before.has(person));
    const losing = [...before].filter((person) => !after.includes(person));
    return { now: before.size, after: after.length, gains: gaining.length, losses: losing.length, gaining: gaining.slice(0, 8), losing: losing.slice(0, 8), ms: 214 };
  }],
  ['GET', '/api/tag-audits', () => audits()],
  ['GET', '/api/tag-audits/:id', (_u, _b, path) => ({ ...audits()[path[2] === '10' ? 1 : 0], card: path[2] === '10' ? null : { person: people[judged * 7], since: ago(21), version: 4, because: rules.because(tags[1].rule, people[judged * 7]) } })],
  ['POST', '/api/tag-audits/:id/judgements', () => { judged += 1; return {}; }],
  ['GET', '/api/people/:id/tags', (_u, _b, path) => assignments(Number(path[2]))],
  ['GET', '/api/preferences', preferences],
  ['GET', '/api/people/:id/preferences', () => personPreferences],
  ['GET', '/api/predictions', () => predictions],
  ['GET', '/api/predictions/calibration', () => calibration],
  ['GET', '/api/people/:id/predictions', () => personPredictions],
  ['GET', '/api/exports', () => [{ id: '7', audience: 'quiet-old', name: '双十一后沉默的老客', people: 1412, askedBy: '许知夏', askedAt: ago(0, 3), because: '给外呼供应商', state: 'asked', approvedBy: null }]],
];
