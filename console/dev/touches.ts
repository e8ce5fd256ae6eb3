// Made-up answers of the touch and experiment stages.
import { ago, people } from './brand.ts';

type Handler = (url: URL, body: any, path: string[]) => unknown;
const why = (code: string, number: number, zh: string, en: string) => ({ code, number, zh, en });
const breakerOpen = why('TOUCH_BREAKER_OPEN', 604, '促销已熔断，恢复后再发', 'All promotion is paused; it waits until it is resumed.');
const capped = why('TOUCH_CAP_REACHED', 606, '触达次数已到上限', 'A frequency cap is reached.');
const noConsent = why('TOUCH_NO_CONSENT', 601, '客户没有同意在这个渠道接收营销', 'The person has not consented to marketing on this channel.');
const quietHours = why('TOUCH_QUIET_HOURS', 607, '客户所在时区是安静时段', 'It is quiet hours where the person is.');
const fates: [string, ReturnType<typeof why> | null][] = [['sent', null], ['sent', null], ['deferred', breakerOpen], ['suppressed', noConsent], ['sent', null], ['deferred', capped], ['planned', null], ['suppressed', capped], ['deferred', quietHours], ['unknown', why('TOUCH_FATE_UNKNOWN', 622, '不知道渠道是否已发出；促销不再重发', 'Whether the channel sent it is unknown; promotion is not sent again.')]];
const touch = (i: number, person = people[(i * 13) % people.length]) => {
  const [state, reason] = fates[i % fates.length];
  return { key: `k${i}`, person: person.id, who: person, kind: i % 7 === 6 ? 'service' : 'promotional', channel: ['wecom', 'sms', 'wecom', 'email'][i % 4], programme: 'journey:wake-up', step: ['offer', 'day', 'tailored'][i % 3], title: i % 3 ? null : '精华新品小样', name: { zh: ['精华新品小样', '老客福利日', '专属推荐'][i % 3], en: ['A serum sample', 'Loyal-customer day', 'Tailored recommendation'][i % 3] }, by: { zh: '旅程「沉默唤醒」', en: 'journey “沉默唤醒”' }, priority: 50, notBefore: ago(i / 9), state, since: ago(i / 9 - 0.01), dueAt: state === 'deferred' || state === 'planned' ? ago(-1) : null, reason };
};
const touches = Array.from({ length: 128 }, (_, i) => touch(i));
const finding = (rule: string, zh: string, en: string, outcome = 'passed') => ({ rule, outcome, zh, en });
const checks = (state: string, reason: { code: string } | null) => [
  finding('expiry', '还在有效期内', 'Still timely.'),
  reason?.code === 'TOUCH_NO_CONSENT' ? finding('consent', '没有授权记录', 'No consent on record.', 'suppressed') : finding('consent', '2026-03-02 授权（加友时勾选新品福利）', 'Granted on 2026-03-02 (ticked when adding us).'),
  finding('opt-out', '没有退订', 'Has not opted out.'),
  finding('topic', '没有拒绝「新品」', 'Has not refused “新品”.'),
  finding('personalisation', '没有关闭个性化', 'Has not switched personalisation off.'),
  finding('suppression', '不在名单里', 'Not on the list.'),
  reason?.code === 'TOUCH_BREAKER_OPEN' ? finding('breaker', '全部促销已暂停', 'All promotion is paused.', 'deferred') : finding('breaker', '当时没有熔断', 'Promotion was not paused.'),
  finding('holdout', '不在留出组', 'In no holdout.'),
  reason?.code === 'TOUCH_CAP_REACHED' ? finding('cap', '七天内已有 3 次，上限 3 次', '3 in seven days, at most 3.', state) : finding('cap', '当天已有 0 次，上限 1 次；七天内已有 1 次，上限 3 次', '0 this day, at most 1; 1 in seven days, at most 3.'),
  reason?.code === 'TOUCH_QUIET_HOURS' ? finding('quiet-hours', '客户所在时区 21:40，顺延到 09:00', '21:40 where the person is, deferred to 09:00.', 'deferred') : finding('quiet-hours', '客户所在时区 09:30', '09:30 where the person is.'),
  finding('staff', '许知夏 当日 31 / 60', 'Xu Zhixia 31 / 60 today.'),
  finding('address', '有这个渠道的联系方式', 'There is an address.'),
];
const explained = (it: ReturnType<typeof touch>) => {
  const verdict = { at: it.since, verdict: it.state === 'sent' || it.state === 'unknown' ? 'admitted' : it.state, reason: it.reason, until: it.dueAt, breakerEpoch: 2, findings: checks(it.state, it.reason) };
  const before = { ...verdict, at: ago(9), verdict: 'deferred', reason: quietHours, findings: checks('deferred', quietHours) };
  return { touch: it, title: { zh: '发出', en: 'Sent' }, detail: { zh: '', en: '' }, plannedFor: it.person, expires: ago(-3), text: '{{name}}，您常用的精华出了新质地，给您留了一份小样。', url: null, asked: { programme: it.programme, version: 6, run: '18', step: it.step, because: 48_120 }, variants: [{ experiment: 'wake-up-reason', version: 1, variant: 'tailored' }], verdicts: it.state === 'planned' ? [] : [before, verdict], outcome: { state: it.state, since: it.since, reason: it.reason, attempts: it.state === 'sent' ? 1 : 0, mayHaveArrivedBefore: false, lastAttempt: it.state === 'sent' ? it.since : null, receipt: it.state === 'sent' ? 'wx-8812-04' : null, advisor: '许知夏' } };
};

const past = [{ open: true, epoch: 3, because: '社群日均互动跌破红线：7 日均值 61 次，比前 7 日低 34%', by: '晚晴', at: ago(0, 2.44) }, { open: false, epoch: 2, because: '话术改好，负责人复核过', by: '周晚晴', at: ago(21) }, { open: true, epoch: 1, because: '门店反映同一批人一天收到三条', by: '何以宁', at: ago(21, 5) }];
export const pausedAt = () => (past[0].open ? past[0].at : null);
const breaker = () => ({ breaker: past[0], rebuilding: false, underWay: 0, past });
const turn = (open: boolean, because: string) => {
  past.unshift({ open, epoch: past[0].epoch + 1, because, by: '晚晴', at: new Date().toISOString() });
  return breaker();
};
const fits = (it: ReturnType<typeof touch>, url: URL) => ['state', 'programme', 'channel', 'kind'].every((name) => !url.searchParams.get(name) || it[name as 'state'] === url.searchParams.get(name)) && (!url.searchParams.get('reason') || it.reason?.code === url.searchParams.get('reason'));
let settings = { version: 4, caps: [{ period: 'day', channel: null, atMost: 1 }, { period: 'week', channel: null, atMost: 3 }, { period: 'week', channel: 'call', atMost: 2 }], quiet: { from: '21:00:00', to: '09:00:00', alsoService: true }, staffDayMost: 60, rates: [{ channel: 'email', atMost: 20, perSeconds: 1 }, { channel: 'webhook', atMost: 50, perSeconds: 1 }] };
const listed = [7, 31, 90].map((id, i) => ({ person: people[id].id, who: people[id], suppression: { service: i === 1, because: ['投诉处理中，结案前不打扰', '竞品员工', '门店同事'][i], by: ['许知夏', '周晚晴', '周晚晴'][i], at: ago(i * 9 + 1) } }));

const experiment = (id: string, name: string, state: string, variants: [string, string, number][], more: object = {}) => ({ id, version: 1, name, layer: id, share: 1, variants: variants.map(([key, called, weight]) => ({ id: key, name: called, weight })), state, definedAt: ago(24), definedBy: '周晚晴', startedAt: state === 'draft' ? null : ago(19), stoppedAt: null, because: null, ...more });
const experiments = [
  experiment('wake-up-reason', '唤醒理由', 'running', [['coupon', '券 199−50', 1], ['day', '老客福利日', 1], ['tailored', '专属推荐', 1]]),
  experiment('subject-line', '标题写名字吗', 'running', [['a', '不写', 1], ['b', '写', 1]], { layer: 'words', share: 0.4, version: 2 }),
  experiment('new-friend-gift', '加友礼：小样或券', 'draft', [['a', '券', 1], ['b', '小样', 2]]),
];
const exposures = (id: string) => {
  const it = experiments.find((each) => each.id === id) ?? experiments[0];
  const seen = it.id === 'wake-up-reason' ? [3712, 3698, 3781] : it.id === 'subject-line' ? [2210, 1904] : it.variants.map(() => 0);
  const total = seen.reduce((sum, n) => sum + n, 0);
  const weights = it.variants.reduce((sum, variant) => sum + variant.weight, 0);
  const variants = it.variants.map((variant, i) => ({ ...variant, people: seen[i], expected: (total * variant.weight) / weights }));
  const chiSquare = variants.reduce((sum, variant) => sum + (variant.expected ? (variant.people - variant.expected) ** 2 / variant.expected : 0), 0);
  return { experiment: it.id, version: it.version, variants, people: total, mixed: 12, sampleRatio: total === 0 ? null : { chiSquare, degrees: it.variants.length - 1, p: it.id === 'subject-line' ? 0.0000018 : 0.58, alarm: it.id === 'subject-line' } };
};

export const touchRoutes: [string, string, Handler][] = [
  ['GET', '/api/touches', (url) => {
    const person = Number(url.searchParams.get('person'));
    const all = person ? Array.from({ length: 9 }, (_, i) => ({ ...touch(i, people[person - 1] ?? people[0]), notBefore: ago(i * 31), since: ago(i * 31) })) : touches.filter((it) => fits(it, url));
    return { items: all.slice(0, 50), total: all.length, page: 1, size: 50 };
  }],
  ['GET', '/api/touches/sums', () => {
    const sums = new Map<string, any>();
    for (const it of touches) {
      const key = [it.kind, it.channel, it.state, it.reason?.code].join();
      sums.set(key, { kind: it.kind, channel: it.channel, state: it.state, reason: it.reason, touches: (sums.get(key)?.touches ?? 0) + 83 });
    }
    return [...sums.values()];
  }],
  ['GET', '/api/touches/:key', (_u, _b, path) => explained(touch(Number(path[2].slice(1))))],
  ['GET', '/api/people/:id/journeys', () => [{ id: 18, journey: 'wake-up', version: 6, profileId: 1, enteredAt: ago(6), heldOut: false, node: 'wait', arrivedAt: ago(5), dueAt: ago(-8), goalAt: null, outcome: null, finishedAt: null }]],
  ['GET', '/api/journeys/walks/:walk', () => ({ run: { id: 18, journey: 'wake-up', version: 6, dueAt: ago(-8) }, variables: {}, variants: [{ experiment: 'wake-up-reason', version: 1, variant: 'tailored', at: ago(6) }], steps: [['start', '沉默的老客', 'entry'], ['split', '三种理由', 'split'], ['tailored', '专属推荐', 'touch']].map(([node, name, kind]) => ({ node, name, kind, arrivedAt: ago(6), leftAt: ago(6), label: 'next', why: { word: 'at-once', zh: '到了就走', en: 'passes at once' }, because: 48_120 })) })],
  ['GET', '/api/breaker', breaker],
  ['POST', '/api/breaker/pause', (_u, body) => turn(true, body.because)],
  ['POST', '/api/breaker/resume', (_u, body) => turn(false, body.because)],
  ['GET', '/api/touch-settings', () => settings],
  ['GET', '/api/touch-settings/topics', () => ['新品', '优惠', '使用心得']],
  ['PUT', '/api/touch-settings', (_u, body) => (settings = { ...body, version: body.version + 1 })],
  ['GET', '/api/suppressions', () => ({ items: listed, total: listed.length, page: 1, size: 50 })],
  ['POST', '/api/people/:id/opt-outs', () => ({ underWay: 0 })],
  ['GET', '/api/experiments', () => experiments],
  ['GET', '/api/experiments/:id', (_u, _b, path) => experiments.find((each) => each.id === path[2])],
  ['GET', '/api/experiments/:id/versions', (_u, _b, path) => experiments.filter((each) => each.id === path[2])],
  ['GET', '/api/experiments/:id/exposures', (_u, _b, path) => exposures(path[2])],
  ['GET', '/api/coupon-pools', () => [{ id: 'wake-up', name: '满 199 减 50', from: 199, off: 50, left: 4800, state: 'open' }]],
  ['GET', '/api/holdouts', () => [{ id: 'universal', share: 0.05, at: ago(90), by: '周晚晴', because: '一年看一次总账' }, { id: 'journey:wake-up', share: 0.1, at: ago(19), by: '周晚晴', because: null }]],
];
