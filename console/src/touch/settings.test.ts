import { expect, it } from 'vitest';
import { wrongWith } from './settings';

const settings = { version: 1, caps: [{ period: 'day' as const, channel: null, theme: null, atMost: 1 }, { period: 'week' as const, channel: null, theme: null, atMost: 3 }], quiet: { from: '21:00:00', to: '09:00:00', alsoService: true }, staffDayMost: 60, rates: [] };

it('settings may be saved', () => expect(wrongWith(settings)).toBeNull());
it('one cap for a period, channel and theme', () => expect(wrongWith({ ...settings, caps: [...settings.caps, { period: 'day', channel: null, theme: null, atMost: 2 }] })).toBe('caps.twice'));
it('themes have caps of their own', () => expect(wrongWith({ ...settings, caps: [...settings.caps, { period: 'day', channel: null, theme: '上新', atMost: 2 }] })).toBeNull());
it('a rate names its channel', () => expect(wrongWith({ ...settings, rates: [{ channel: ' ', atMost: 5, perSeconds: 1 }] })).toBe('caps.channelMissing'));
