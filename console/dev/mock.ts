import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Connect, Plugin } from 'vite';
import * as brand from './brand.ts';
import { journeyRoutes } from './journeys.ts';
import { rehearsalRoutes } from './rehearsals.ts';
import { refineRoutes } from './refine.ts';
import { pausedAt, touchRoutes } from './touches.ts';
import { badRows, importFields, type MockImport, newImport, progress } from './imports.ts';

// A stand-in for the server while working on pages: `npm run mock`, or `npm run build && npm run preview` to see the built console under the real policy.
const all = ['SESSION', 'COCKPIT_READ', 'PEOPLE_READ', 'PEOPLE_REVEAL', 'PEOPLE_MERGE', 'SEGMENT_READ', 'SEGMENT_EDIT', 'EXPERIMENT_READ', 'EXPERIMENT_EDIT', 'JOURNEY_READ', 'JOURNEY_EDIT', 'REHEARSE', 'OFFER_READ', 'TOUCH_READ', 'TOUCH_EDIT', 'PROMOTION_PAUSE', 'PROMOTION_RESUME', 'PEOPLE_OPT_OUT', 'EVENT_READ', 'EVENT_REPLAY', 'IMPORT_READ', 'IMPORT_RUN', 'EXPORT', 'AUDIT_READ', 'SETTINGS_READ', 'SETTINGS_EDIT', 'OPERATE'];
const viewer = ['SESSION', 'COCKPIT_READ', 'SEGMENT_READ'];
let signedIn: string | null = null;
let empty = false;
const imports: MockImport[] = [newImport(5, 'importing'), newImport(4, 'uploaded'), newImport(3, 'checked'), newImport(2, 'done'), newImport(1, 'undone', '客户-2026-10.xlsx')];
progress(imports[0], 0.76);
progress(imports[2], 1);
progress(imports[3], 1);

type Handler = (url: URL, body: any, path: string[]) => unknown;
const slice = <T>(items: T[], url: URL) => {
  const page = Number(url.searchParams.get('page') ?? 1);
  const size = Number(url.searchParams.get('size') ?? 50);
  return { items: items.slice((page - 1) * size, page * size), total: items.length, page, size };
};
const session = () => ({ username: signedIn, displayName: signedIn === 'viewer' ? '何以宁' : '晚晴', role: signedIn === 'viewer' ? 'VIEWER' : 'ADMIN', permissions: signedIn === 'viewer' ? viewer : all, brand: { name: '汀屿', simulated: true, timezone: 'Asia/Shanghai', currency: 'CNY' } });
const people = (url: URL) => {
  const q = url.searchParams.get('q');
  const cell = url.searchParams.get('cell');
  const filtered = brand.people.filter(
    (p) =>
      (!q || p.name.includes(q) || p.phone?.includes(q)) &&
      (!cell || p.cell.startsWith(cell)) &&
      ['segment', 'tier'].every((key) => !url.searchParams.get(key) || String(p[key as 'tier']) === url.searchParams.get(key)),
  );
  return slice(empty ? [] : filtered, url);
};
const conflict = (id: number, state: string) => ({ id, at: brand.ago(id), namespace: 'phone', people: [brand.people[id * 3], brand.people[id * 7]], claimed: { value: '138****6120' }, why: { zh: '两位客户都声明了同一个手机号，但会员号不同', en: 'Two people claim one phone number but have different member ids' }, state, decidedBy: state === 'open' ? null : '周晚晴', decidedAt: state === 'open' ? null : brand.ago(1) });
const rejected = Array.from({ length: 37 }, (_, i) => {
  const [code, number, zh, en, detail] = [
    ['EVENT_TOO_LARGE', 1007, '超过 32 KB', 'Larger than 32 KB', '33,412 bytes'],
    ['EVENT_CONFLICT', 1012, '同一编号，内容不同', 'Same id with other content', 'messageId ty-8812'],
    ['EVENT_NO_IDENTITY', 1004, '没有任何身份', 'No identity at all', 'userId, anonymousId missing'],
    ['EVENT_JSON', 1001, '不是合法的 JSON', 'Malformed JSON', 'line 1, column 48'],
  ][i % 4] as [string, number, string, string, string];
  return { id: i + 1, receivedAt: brand.ago(0, i * 3), source: i % 3 ? 'shop' : 'import:2', messageId: i % 4 === 3 ? null : `ty-88${i}`, code, number, zh, en, detail, state: 'open', bytes: 812 + i * 977, excerpt: '{"type":"track","event":"Order Completed","userId":' };
});
const payload = JSON.stringify({ type: 'track', event: 'Order Completed', messageId: 'ty-8812', userId: 'TY-0094182', properties: { order_id: 'TY2609-4471', total: 589, currency: 'CNY' } }, null, 2);
const keys = [{ id: 1, name: '官网商城', source: 'shop', prefix: 'hs_7fQ2', createdAt: brand.ago(200), lastUsedAt: brand.ago(0, 1), revokedAt: null }, { id: 2, name: '旧 ERP', source: 'erp', prefix: 'hs_0aXk', createdAt: brand.ago(300), lastUsedAt: null, revokedAt: brand.ago(40) }];
const users = [['wan', '晚晴', 'ADMIN'], ['he', '何以宁', 'ANALYST'], ['xu', '许知夏', 'ADVISOR']].map(([username, displayName, role], i) => ({ id: i + 1, username, displayName, role, active: i !== 2, lastLoginAt: i ? brand.ago(i) : brand.ago(0) }));

const routes: [string, string, Handler][] = [
  ['GET', '/api/status', () => ({ logHead: 48210, loopPosition: 48210, lagSeconds: 3, dataUntil: empty ? null : new Date(Date.now() - 3000).toISOString(), demo: { state: empty ? 'none' : 'loaded', done: 5000, total: 5000 }, parkedEvents: 0, openConflicts: 2, openRejected: 37, promotionPausedAt: pausedAt() })],
  ['GET', '/api/cockpit', (url) => (empty ? { ...brand.cockpit('month'), metrics: [], river: brand.cockpit('month').river.map((r) => ({ ...r, people: 0, leak: null })), cohorts: [], tiers: [], rfm: { cells: [], people: 0 }, alerts: [] } : brand.cockpit(url.searchParams.get('period') ?? 'month'))],
  ['GET', '/api/metrics', () => brand.metrics],
  ['GET', '/api/people', people],
  ['GET', '/api/rfm/people', people],
  ['GET', '/api/people/:id', (_u, _b, p) => brand.person(Number(p[2]))],
  ['GET', '/api/people/:id/timeline', (url) => brand.timeline(url.searchParams.get('kind') ?? 'all', Number(url.searchParams.get('before') ?? 0))],
  ['GET', '/api/people/:id/standing', () => brand.standing],
  ['POST', '/api/people/:id/reveal', (_u, body) => ({ value: body.field === 'name' ? '林若溪' : '13800006120' })],
  ['GET', '/api/conflicts', (url) => slice(url.searchParams.get('state') === 'settled' ? [conflict(4, 'merged'), conflict(5, 'kept-apart')] : [conflict(1, 'open'), conflict(2, 'open')], url)],
  ['GET', '/api/merges', (url) => slice(brand.person(1).merges, url)],
  ['GET', '/api/rfm', () => ({ wave: brand.waves[0], live: true, heat: brand.heat, segments: brand.segments, sizes: brand.sizes, settings: brand.scoring })],
  ['GET', '/api/rfm/waves', () => brand.waves],
  ['GET', '/api/rfm/migration', brand.migration],
  ['GET', '/api/rfm/settings', () => brand.scoring],
  ['GET', '/api/tiers', () => ({ settings: brand.tierSettings, sizes: brand.tiers, movements7d: [{ from: 'content', to: 'high', people: 44 }, { from: 'high', to: 'content', people: 31 }, { from: 'content', to: 'silent', people: 52 }, { from: 'silent', to: 'content', people: 18 }] })],
  ['POST', '/api/tiers/preview', (_u, body) => preview(body)],
  ['GET', '/api/value-activity', () => ({ quadrants: [['high', 'high', 412, 8.1e5], ['high', 'low', 588, 6.2e5], ['low', 'high', 1415, 3.3e5], ['low', 'low', 2585, 1.1e5]].map(([value, activity, n, revenue]) => ({ value, activity, people: n, revenue })), thresholds: { value: 1400, activity: 6 }, overlap: 0.412, warning: { zh: '高价值的人里有 58.8% 近 90 天很安静。按活跃度挑人，会漏掉 588 位。', en: '58.8 % of the high-value people were quiet for 90 days. Picking by activity would miss 588 of them.' } })],
  ['GET', '/api/import-templates', () => [{ id: 'online-retail', name: 'Online Retail', kind: 'orders-by-line', builtIn: true, columns: [], mapping: [], options: {} }, { id: 'orders-by-line', name: '订单（一行一件商品）', kind: 'orders-by-line', builtIn: true, columns: [], mapping: [], options: {} }]],
  ['GET', '/api/import-fields', () => importFields],
  ['GET', '/api/imports', (url) => slice(empty ? [] : imports, url)],
  ['POST', '/api/imports', () => { imports.unshift(newImport(imports.length + 1, 'uploaded')); return imports[0]; }],
  ['GET', '/api/imports/:id', (_u, _b, p) => find(p)],
  ['PUT', '/api/imports/:id/mapping', (_u, body, p) => Object.assign(find(p), body)],
  ['POST', '/api/imports/:id/check', (_u, _b, p) => run(find(p), 'checking', 'checked')],
  ['POST', '/api/imports/:id/commit', (_u, _b, p) => run(find(p), 'importing', 'done')],
  ['POST', '/api/imports/:id/undo', (_u, _b, p) => { find(p).state = 'undone'; }],
  ['GET', '/api/imports/:id/rows', (url) => slice(badRows, url)],
  ['GET', '/api/rejected-events', (url) => ({ ...slice(rejected.filter((r) => !url.searchParams.get('reason') || r.code === url.searchParams.get('reason')), url), reasons: rejected.slice(0, 4).map((r, i) => ({ code: r.code, number: r.number, zh: r.zh, en: r.en, open: 10 - i })) })],
  ['GET', '/api/rejected-events/:id', (_u, _b, p) => ({ ...rejected[Number(p[2]) - 1], payload, other: rejected[Number(p[2]) - 1].code === 'EVENT_CONFLICT' ? payload.replace('589', '412') : null })],
  ['POST', '/api/rejected-events/replay', () => ({ accepted: 9, duplicate: 1, rejected: 0 })],
  ['GET', '/api/event-flow', () => ({ sources: [{ source: 'shop', accepted24h: 18210, duplicate24h: 44, rejected24h: 28, lastAt: brand.ago(0) }, { source: 'import:2', accepted24h: 12044, duplicate24h: 0, rejected24h: 9, lastAt: brand.ago(0, 3) }], perMinute: Array.from({ length: 60 }, (_, i) => ({ minute: brand.ago(0, (60 - i) / 60), accepted: Math.round(40 + 30 * Math.sin(i / 6) + brand.random() * 20), rejected: i % 17 === 0 ? 3 : 0 })) })],
  ['GET', '/api/write-keys', () => keys],
  ['POST', '/api/write-keys', (_u, body) => ({ ...keys[0], ...body, id: 9, key: 'hs_7fQ2mX0pVb4TzR8sKd1LwN6y' })],
  ['GET', '/api/users', () => users],
  ['POST', '/api/users', (_u, body) => ({ ...body, id: 9, active: true, lastLoginAt: null, oneTimePassword: 'ting-yu-4821-wave' })],
  ['GET', '/api/tokens', () => [{ id: 1, name: 'BI', role: 'ANALYST', createdAt: brand.ago(20), lastUsedAt: brand.ago(1) }]],
  ['POST', '/api/tokens', (_u, body) => ({ ...body, id: 2, token: 'hst_9sQ2mX0pVb4TzR8sKd1LwN6y' })],
  ['GET', '/api/audit', (url) => slice([['people.reveal', 'person:1041', { field: 'phone', reason: '客户来电核对收货人' }], ['tiers.change', 'tiers', { highShare: [0.2, 0.25] }], ['import.commit', 'import:2', { file: '订单-2026Q3.csv' }], ['session.enter', 'user:1', {}]].flatMap((row, i) => Array.from({ length: 9 }, (_, j) => ({ id: j * 4 + i + 1, at: brand.ago(j, i * 3), actor: i % 2 ? '晚晴' : '许知夏', action: row[0], object: row[1], detail: row[2], previousHash: '9f2c41aa' }))), url)],
  ...refineRoutes,
  ...journeyRoutes,
  ...rehearsalRoutes,
  ...touchRoutes,
  ['GET', '/api/operate/parked', (url) => slice([{ position: 20418, event: 'Order Refunded', reason: 'ArithmeticException: division by zero', attempts: 5, at: brand.ago(0, 2) }], url)],
  ['GET', '/api/operate/replay', () => ({ state: 'idle', position: 48210, head: 48210, digestBefore: null, digestAfter: null })],
  ['GET', '/api/operate/digest', () => ({ position: 48210, digest: 'b1946ac92492d2347c6235b4d2611184', stages: { event: '3f2a', profile: '91bc', segment: '77de' } })],
];

const find = (path: string[]) => imports.find((it) => it.id === Number(path[2])) ?? imports[0];
function run(it: MockImport, state: string, end: string): void {
  it.state = state;
  let share = 0;
  const timer = setInterval(() => {
    share += 0.06;
    progress(it, Math.min(1, share));
    if (share >= 1) {
      clearInterval(timer);
      it.state = end;
      if (end === 'done') it.finishedAt = new Date().toISOString();
    }
  }, 300);
}
function preview(body: typeof brand.tierSettings) {
  const total = brand.people.length;
  const high = Math.round(total * body.highShare);
  const silent = body.silentBy === 'share' ? Math.round(total * body.silentShare) : Math.round(total * Math.min(0.7, 40 / body.silentDays));
  const sizes = [['high', high], ['content', total - high - silent], ['silent', silent]].map(([tier, n]) => ({ tier, people: n, share: Number(n) / total, revenue: Number(n) * 700 }));
  return { sizes, moves: [{ from: 'content', to: 'high', people: Math.max(0, high - 1000) }, { from: 'high', to: 'content', people: Math.max(0, 1000 - high) }, { from: 'content', to: 'silent', people: Math.max(0, silent - 500) }].filter((move) => move.people) };
}

async function answer(request: IncomingMessage, response: ServerResponse, next: Connect.NextFunction) {
  const url = new URL(request.url ?? '/', 'http://mock');
  if (!url.pathname.startsWith('/api/')) return next();
  const path = url.pathname.split('/').filter(Boolean);
  signedIn = /(?:^|; )who=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;
  empty = signedIn === 'empty';
  const say = (status: number, value?: unknown) => {
    response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', 'Set-Cookie': ['XSRF-TOKEN=mock; Path=/', `who=${signedIn ?? ''}; Path=/`] });
    response.end(value === undefined ? undefined : JSON.stringify(value));
  };
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const body = text.startsWith('{') ? JSON.parse(text) : {};
  if (url.pathname === '/api/session') {
    if (request.method === 'POST') {
      if (body.password === 'wrong') return say(401, { code: 'WEB_BAD_LOGIN', zh: '用户名或密码不对', en: 'User name or password is wrong' });
      signedIn = body.username;
    }
    if (request.method === 'DELETE') signedIn = null;
    return signedIn ? say(200, session()) : say(401, { code: 'WEB_NOT_SIGNED_IN', zh: '请先登录', en: 'Sign in first' });
  }
  if (path[1] === 'imports' && path[3] === 'progress') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const send = () => {
      const it = find(path);
      response.write(`event: progress\ndata: ${JSON.stringify(it)}\n\n`);
      if (['done', 'checked', 'failed', 'undone'].includes(it.state)) {
        clearInterval(timer);
        response.end();
      }
    };
    const timer = setInterval(send, 300);
    request.on('close', () => clearInterval(timer));
    return;
  }
  const fits = (pattern: string) => {
    const parts = pattern.split('/').filter(Boolean);
    return parts.length === path.length && parts.every((part, i) => part.startsWith(':') || part === path[i]);
  };
  const route = routes.find(([method, pattern]) => method === request.method && !pattern.includes(':') && fits(pattern)) ?? routes.find(([method, pattern]) => method === request.method && fits(pattern));
  if (route) return say(200, route[2](url, body, path));
  return request.method === 'GET' ? say(404, { code: 'WEB_NOT_FOUND', zh: '没找到', en: 'Not found' }) : say(204);
}

const POLICY = (nonce: string) => `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'`;

export function mockServer(): Plugin {
  return {
    name: 'mock-server',
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => {
      server.middlewares.use(answer);
      server.middlewares.use((request, response, next) => {
        if (/\.\w+$/.test(request.url?.split('?')[0] ?? '')) return next();
        const nonce = randomBytes(16).toString('base64');
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY(nonce) });
        response.end(readFileSync('dist/index.html', 'utf8').replaceAll('__CSP_NONCE__', nonce));
      });
    },
  };
}
