import { expect, it } from 'vitest';
import { wrongWith } from './settings';

const settings = { version: 1, caps: [{ period: 'day' as const, channel: null, atMost: 1 }, { period: 'week' as const, channel: null, atMost: 3 }], quiet: { from: '21:00:00', to: '09:00:00', alsoService: true }, staffDayMost: 60, rates: [] };

it('settings may be saved', () => expect(wrongWith(settings)).toBeNull());
it('one cap for a period and channel', () => expect(wrongWith({ ...settings, caps: [...settings.caps, { period: 'day', channel: null, atMost: 2 }] })).toBe('caps.twice'));
it('a rate names its channel', () => expect(wrongWith({ ...settings, rates: [{ channel: ' ', atMost: 5, perSeconds: 1 }] })).toBe('caps.channelMissing'));
