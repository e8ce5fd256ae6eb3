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
const audit = (id: string, of: string, size: number, result: any) => ({ id, tag: of, tagName: tagOf(of).name, size, drawnAt: ago(2), by: '周晚晴', result, trend: [0.86, 0.9, 0.93, 0.955].map((p, i) => ({ at: ago(90 - i * 25), ...accuracy(Math.round(p * 60), 60) })) });
const audits = () => [audit('11', 'quality-seeking', 50, accuracy(Math.round(judged * 0.86), judged, 2)), audit('10', 'price-sensitive', 200, accuracy(188, 196, 4))];
const assignments = (id: number) =>
  tags.slice(0, 3).map((it) => ({ tag: it.id, name: it.name, kind: it.kind, since: ago(40), version: it.version, by: null, because: rules.because(it.rule, people[id - 1]) })).concat([{ tag: 'sensitive-skin', name: '敏感肌', kind: 'manual', since: ago(3), version: 1, by: '许知夏', because: [] } as any]);

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
  ['GET', '/api/exports', () => [{ id: '7', audience: 'quiet-old', name: '双十一后沉默的老客', people: 1412, askedBy: '许知夏', askedAt: ago(0, 3), because: '给外呼供应商', state: 'asked', approvedBy: null }]],
];
