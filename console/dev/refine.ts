// Made-up answers of the refine stage: rules, audiences, tags, preferences, predictions.
import { ago, people } from './brand.ts';
import * as rules from './rules.ts';

type Handler = (url: URL, body: any, path: string[]) => unknown;
const audienceOf = (path: string[]) => rules.audiences.find((audience) => audience.id === path[2]) ?? rules.audiences[0];

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
  ['GET', '/api/exports', () => [{ id: '7', audience: 'quiet-old', name: '双十一后沉默的老客', people: 1412, askedBy: '许知夏', askedAt: ago(0, 3), because: '给外呼供应商', state: 'asked', approvedBy: null }]],
];
