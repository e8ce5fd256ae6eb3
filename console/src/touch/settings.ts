import type { TouchSettings } from '../api/types/touch';

/** What keeps settings from being saved, as a key of its words; null when nothing does. */
export function wrongWith({ caps, rates }: TouchSettings): 'caps.twice' | 'caps.channelMissing' | null {
  const channels = [...caps.flatMap((cap) => cap.channel ?? []), ...rates.map((rate) => rate.channel)];
  if (channels.some((channel) => channel.trim() === '')) return 'caps.channelMissing';
  const places = caps.map((cap) => JSON.stringify([cap.period, cap.channel, cap.theme]));
  return new Set(places).size < places.length ? 'caps.twice' : null;
}
