// Made-up answers of the journey stage; the templates are the server's own.
import { readdirSync, readFileSync } from 'node:fs';
import { ago, people } from './brand.ts';

type Handler = (url: URL, body: any, path: string[]) => unknown;
const folder = '../loop/5-journey/src/main/resources/io/huoshui/journey/internal/template';
const templates = readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
const wakeUp = templates.find((template) => template.id === 'wake-up');
const journey = (id: string, name: string, definition: any, state: string, version: number) => ({
  journey: { id, name, state, version, stateAt: version ? ago(1) : null, stateBy: version ? '晚晴' : null, entered: version ? 12_438 : 0, walking: version ? 4120 : 0, heldOut: version ? 1244 : 0, reached: version ? 1844 : 0, draftRevision: 3 },
  definition: version ? structuredClone(definition) : null,
  versions: version ? [{ version, name, publishedAt: ago(9), publishedBy: '晚晴', position: 1 }] : [],
  counts: version ? counts : [],
  draft: { name, definition: structuredClone(definition), revision: 3, savedAt: ago(1), savedBy: '晚晴' },
});
const count = (node: string, entered: number, waiting: number) => ({ version: 6, node, entered, waiting, passed: entered - waiting });
const counts = [count('start', 11_194, 0), count('split', 11_194, 0), count('coupon', 3731, 0), count('offer', 3690, 0), count('day', 3733, 0), count('tailored', 3730, 0), count('wait', 11_153, 3904), count('phone', 5688, 0), count('call', 2502, 0), count('last', 2502, 216), count('woken', 1768, 0), count('end', 5306, 0)];
const journeys = [journey('wake-up', '沉默唤醒 · 双十一后', wakeUp.definition, 'running', 6), journey('new-friend', '新客首周', templates.find((template) => template.id === 'new-friend').definition, 'draft', 0)];
const of = (path: string[]) => journeys.find((each) => each.journey.id === path[2]) ?? journeys[0];

function problems(definition: any) {
  const found: object[] = [];
  const ids = new Set(definition.nodes.map((node: any) => node.id));
  const say = (node: string, path: string, code: string, warning: boolean, zh: string, en: string) => found.push({ node, path, code, number: 500, warning, zh, en, detail: '' });
  for (const node of definition.nodes) {
    const ways = node.arms ? node.arms.map((arm: any) => arm.next) : 'next' in node || !['goal', 'exit'].includes(node.type) ? [node.next] : [];
    if (ways.some((way: string) => !way || !ids.has(way))) say(node.id, 'next', 'JOURNEY_DEAD_END', false, '这条出路还没有接上，请连到下一个节点或出口', 'This way out leads nowhere; connect it to a node or an exit.');
    if (node.type === 'coupon') say(node.id, 'pool', 'JOURNEY_NAME_UNKNOWN', true, '券池「199−50」剩 4,800 张，少于预计 4,986 张', 'The pool holds fewer than are needed');
  }
  if (!definition.aim) say('', 'aim', 'JOURNEY_NO_AIM', true, '没有设目标，之后说不清有没有效果', 'There is no aim, so nobody will know whether it worked.');
  return found;
}

export const journeyRoutes: [string, string, Handler][] = [
  ['GET', '/api/journeys/templates', () => templates],
  ['GET', '/api/journeys', () => journeys.map((each) => each.journey)],
  ['POST', '/api/journeys', (_u, body) => { const id = `j-${journeys.length}`; journeys.push(journey(id, body.name, body.definition, 'draft', 0)); return { id }; }],
  ['POST', '/api/journeys/check', (_u, body) => { const found = problems(body.definition); return { errors: found.length, warnings: 0, problems: found }; }],
  ['GET', '/api/journeys/:id', (_u, _b, path) => of(path)],
  ['PUT', '/api/journeys/:id/draft', (_u, body, path) => { of(path).draft = { ...body, revision: body.revision + 1, savedAt: ago(0), savedBy: '晚晴' }; return of(path); }],
  ['POST', '/api/journeys/:id/publish', (_u, _b, path) => { const it = of(path); it.journey.version += 1; it.journey.state = 'running'; it.journey.name = it.draft.name; it.definition = it.draft.definition; it.versions.push({ version: it.journey.version, name: it.draft.name, publishedAt: ago(0), publishedBy: '晚晴', position: 2 }); return {}; }],
  ...(['pause', 'resume', 'stop'] as const).map((act): [string, string, Handler] => ['POST', `/api/journeys/:id/${act}`, (_u, _b, path) => { of(path).journey.state = { pause: 'paused', resume: 'running', stop: 'stopped' }[act]; return {}; }]),
  ['GET', '/api/journeys/:id/versions/:version', (_u, _b, path) => of(path).definition],
  ['GET', '/api/journeys/:id/people', () => people.slice(0, 20).map((person, i) => ({ run: { id: i, profileId: person.id, arrivedAt: ago(i % 9), dueAt: ago((i % 9) - 14) }, person }))],
];
