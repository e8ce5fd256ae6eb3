import { expect, it } from 'vitest';
import type { TouchSum } from '../api/types/touch';
import { byReason, waitingByChannel } from './sums';

const why = (code: string) => ({ code, number: 604, zh: code, en: code });
const sum = (kind: TouchSum['kind'], channel: string, state: TouchSum['state'], touches: number, reason: string | null = null): TouchSum => ({ kind, channel, state, touches, reason: reason === null ? null : why(reason) });
const sums = [
  sum('promotional', 'sms', 'planned', 3),
  sum('promotional', 'wecom', 'planned', 5),
  sum('promotional', 'wecom', 'deferred', 7, 'TOUCH_BREAKER_OPEN'),
  sum('promotional', 'wecom', 'deferred', 2, 'TOUCH_CAP_REACHED'),
  sum('promotional', 'wecom', 'suppressed', 4, 'TOUCH_CAP_REACHED'),
  sum('promotional', 'wecom', 'sending', 1),
  sum('promotional', 'email', 'sent', 90),
  sum('service', 'wecom', 'planned', 11),
];

it('promotion that waits is counted by channel, service apart', () =>
  expect(waitingByChannel(sums)).toEqual([
    { channel: 'wecom', waiting: 14, forBreaker: 7, sending: 1 },
    { channel: 'sms', waiting: 3, forBreaker: 0, sending: 0 },
  ]));

it('reasons are counted over states, the most frequent first', () => expect(byReason(sums).map(({ reason, touches, deferred }) => [reason.code, touches, deferred])).toEqual([['TOUCH_BREAKER_OPEN', 7, 7], ['TOUCH_CAP_REACHED', 6, 2]]));
