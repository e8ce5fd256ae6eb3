// Made-up rehearsals: one that is done, and one that runs when it is begun.
import { ago, people } from './brand.ts';

type Handler = (url: URL, body: any, path: string[]) => unknown;
const why = (code: string, number: number, zh: string, en: string) => ({ code, number, zh, en });
const cap = why('TOUCH_CAP_REACHED', 606, '触达次数已到上限', 'A frequency cap is reached.');
const consent = why('TOUCH_NO_CONSENT', 601, '客户没有同意在这个渠道接收营销', 'The person has not consented to marketing on this channel.');
const quiet = why('TOUCH_QUIET_HOURS', 607, '客户所在时区是安静时段', 'It is quiet hours where the person is.');
const staff = why('TOUCH_STAFF_BUSY', 608, '顾问当天已满', 'The advisor has a full day already.');
const sent = [180, 402, 396, 388, 371, 360, 348, 210, 160, 120, 84, 60, 42, 30];
const days = Array.from({ length: 90 }, (_, i) => {
  const many = (sent[i] ?? 12 + ((i * 7) % 18)) * (i < 14 ? 1 : 0.6);
  return { day: ago(90 - i).slice(0, 10), entered: Math.round(many), sent: Math.round(many), suppressed: Math.round(many / 9), inAdvisorsName: Math.round(many), tasks: i % 5 };
});
const report = {
  from: ago(90),
  to: ago(0),
  walks: { entered: 12_902, people: 12_438, heldOut: 1290, walked: 11_612, reached: 708, heldOutReached: 79, underWay: 412 },
  touches: { asked: 11_005, sent: 10_403, suppressed: 452, refused: 0, waiting: 150, deferred: 757, heldBack: 1209 },
  steps: [
    { programme: 'journey:wake-up', step: 'offer', channel: 'wecom', asked: 3741, sent: 3310, suppressed: 400, waiting: 31 },
    { programme: 'journey:wake-up', step: 'day', channel: 'wecom', asked: 3740, sent: 3302, suppressed: 420, waiting: 18 },
    { programme: 'journey:wake-up', step: 'tailored', channel: 'wecom', asked: 3720, sent: 3291, suppressed: 400, waiting: 29 },
    { programme: 'journey:wake-up', step: 'call', channel: 'call', asked: 802, sent: 500, suppressed: 230, waiting: 72 },
  ],
  reasons: [
    { ...cap, touches: 642, suppressed: 134, deferred: 508 },
    { ...consent, touches: 318, suppressed: 318, deferred: 0 },
    { ...quiet, touches: 141, suppressed: 0, deferred: 141 },
    { ...staff, touches: 108, suppressed: 0, deferred: 108 },
  ],
  days,
  staff: { advisors: 8, touches: 3210, tasks: 180, mostPerAdvisor: 58, mostOn: days[1]!.day, limitPerAdvisor: 60 },
  quotas: [
    { channel: 'wecom', atMost: 490, perSeconds: 86_400, peak: 402, peakAt: ago(88), peakOn: ago(88).slice(0, 10) },
    { channel: 'email', atMost: 20, perSeconds: 1, peak: 3, peakAt: ago(60), peakOn: ago(60).slice(0, 10) },
  ],
  pressure: { weekly: 3, full: 612, people: [5210, 2804, 612] },
  heard: 386_120,
  late: 312_404,
  leftOut: 2,
  seconds: 41,
};
const done = { id: 1, kind: 'journey', subject: 'wake-up', programme: 'journey:wake-up', name: '沉默唤醒', version: 7, draft: true, caps: null, days: 90, state: 'done', startedAt: ago(0), startedBy: '晚晴', endedAt: ago(0), reason: null, progress: null, report };
let now: any = done;
const slice = (items: unknown[]) => ({ items, total: 1209, page: 1, size: 20 });

const words = (zh: string, en: string) => ({ zh, en });
const link = (kind: string, zh: string, en: string, detail: [string, string] | null, speaks: boolean | null, at: string | null, position: number | null, version: number | null) => ({ kind, title: words(zh, en), detail: detail && words(...detail), speaks, at, position, version });
const explained = (about: string, id: string) => ({
  about,
  id,
  holds: false,
  answer: words('没有进入旅程「沉默唤醒」：不在人群「沉默的老客」里，因为不满足：距上次互动至少 45 天（12 天）', 'Never entered “沉默唤醒”: Not in the audience “沉默的老客”, because this is not so: at least 45 days since an interaction (12 days)'),
  chain: [
    link('DEFINITION', '旅程「沉默唤醒」第 6 版', 'Journey “沉默唤醒”, version 6', null, null, null, null, 6),
    link('VERDICT', '入口「沉默的老客」没有打开', 'The entry “沉默的老客” did not open', ['不在人群「沉默的老客」里', 'Not in the audience “沉默的老客”'], false, null, null, null),
    link('FACT', '点开链接', 'Link clicked', ['小程序「敏感肌测试」', 'the mini-programme'], null, ago(12), 48_213, null),
  ],
  toCustomer: null,
});

export const rehearsalRoutes: [string, string, Handler][] = [
  ['GET', '/api/people/:id/explanations', (url) => explained(url.searchParams.get('about') ?? '', url.searchParams.get('of') ?? '')],
  ['GET', '/api/rehearsals', (url) => (url.searchParams.get('subject') === 'wake-up' ? [now] : [])],
  ['POST', '/api/rehearsals', (_u, body) => (now = { ...done, id: 2, days: body.days, caps: body.caps ?? null, state: 'running', report: null, progress: { heard: 160_400, all: 386_120, now: ago(54), day: 36, days: 90 } })],
  ['POST', '/api/rehearsals/:id/cancel', () => (now = { ...now, state: 'cancelled', progress: null })],
  ['GET', '/api/rehearsals/:id/touches', () => slice(people.slice(0, 20).map((who, i) => ({ who, touch: { person: who.id, programme: 'journey:wake-up', step: ['offer', 'day', 'tailored'][i % 3], channel: 'wecom', kind: 'promotional', state: i % 4 ? 'suppressed' : 'deferred', wishedAt: ago(i + 3), since: ago(i + 2), day: ago(i + 2).slice(0, 10) }, reason: i % 2 ? cap : consent, deferredBy: [] })))],
  ['GET', '/api/rehearsals/:id/pressure', (url) => slice(people.slice(0, 20).map((who) => ({ who, times: Number(url.searchParams.get('least')) })))],
  ['GET', '/api/rehearsals/:id/walks', () => slice(people.slice(0, 20).map((who, i) => ({ who, walk: { person: who.id, journey: 'wake-up', enteredAt: ago(i + 3), heldOut: i % 9 === 0, outcome: ['exit', 'goal', null][i % 3], goalAt: null } })))],
];
