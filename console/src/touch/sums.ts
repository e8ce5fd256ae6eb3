import type { TouchState, TouchSum, Why } from '../api/types/touch';

const waits: TouchState[] = ['planned', 'deferred', 'reserved'];
const held: TouchState[] = ['suppressed', 'deferred', 'refused', 'unknown'];

export interface ChannelSum {
  channel: string;
  waiting: number;
  /** Of those, until promotion is resumed. */
  forBreaker: number;
  sending: number;
}

/** Promotion that is not sent yet, by channel, the fullest first. */
export function waitingByChannel(sums: TouchSum[]): ChannelSum[] {
  const found = new Map<string, ChannelSum>();
  for (const sum of sums.filter((each) => each.kind === 'promotional')) {
    if (!waits.includes(sum.state) && sum.state !== 'sending') continue;
    const row = found.get(sum.channel) ?? { channel: sum.channel, waiting: 0, forBreaker: 0, sending: 0 };
    if (sum.state === 'sending') row.sending += sum.touches;
    else row.waiting += sum.touches;
    if (sum.reason?.code === 'TOUCH_BREAKER_OPEN') row.forBreaker += sum.touches;
    found.set(sum.channel, row);
  }
  return [...found.values()].sort((a, b) => b.waiting - a.waiting);
}

export interface ReasonSum {
  reason: Why;
  touches: number;
  /** Of those, still to be sent later. */
  deferred: number;
}

/** Why touches were not sent, the most frequent reason first. */
export function byReason(sums: TouchSum[]): ReasonSum[] {
  const found = new Map<string, ReasonSum>();
  for (const { reason, state, touches } of sums) {
    if (reason === null || !held.includes(state)) continue;
    const row = found.get(reason.code) ?? { reason, touches: 0, deferred: 0 };
    row.touches += touches;
    if (state === 'deferred') row.deferred += touches;
    found.set(reason.code, row);
  }
  return [...found.values()].sort((a, b) => b.touches - a.touches);
}

export function totalOf(sums: TouchSum[], fits: (sum: TouchSum) => boolean): number {
  return sums.filter(fits).reduce((all, sum) => all + sum.touches, 0);
}
