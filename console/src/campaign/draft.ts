import type { CampaignPlan, Piece } from '../api/types/campaign';
import type { Vocabulary } from '../api/types/rule';
import type { Variable } from '../journey/variables';

/** What a new campaign begins with. */
export function blank(): CampaignPlan {
  return {
    kind: 'promotional',
    channel: 'wecom',
    expires: 'P1D',
    holdout: 1000,
    horizon: 'P14D',
    pieces: [{ text: '' }],
    aim: { type: 'event', selector: { event: 'Order Completed' } },
    stop: { failed: 1000, after: 50 },
  };
}

/** What texts may name: everybody's own, and those of the coupon. */
export function variablesFor(words: Vocabulary, said: (family: string, name: string) => string): Variable[] {
  return [
    ...['name', 'brand', 'coupon.code', 'coupon.name', 'coupon.until'].map((name) => ({ name, text: said('journey.variable', name) })),
    ...words.traits.map(({ name }) => ({ name: `trait.${name}`, text: said('trait', name) })),
  ];
}

export function moved(pieces: Piece[], from: number, to: number): Piece[] {
  const all = [...pieces];
  const [piece] = all.splice(from, 1);
  all.splice(to, 0, piece);
  return all;
}

/** A moment as the field of a form shows it, in a zone; empty for none. */
export function localOf(instant: string | undefined, zone: string): string {
  if (!instant) return '';
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant)).replace(' ', 'T');
}

/** The moment a form's field means in a zone. */
export function instantOf(local: string, zone: string): string | undefined {
  if (local === '') return undefined;
  const asUtc = Date.parse(`${local}:00Z`);
  const shown = Date.parse(`${localOf(new Date(asUtc).toISOString(), zone)}:00Z`);
  return new Date(asUtc - (shown - asUtc)).toISOString();
}

/** An id nobody has; also where the browser knows no `crypto.randomUUID`, because the page came by plain HTTP. */
export function fresh(): string {
  return `c-${Array.from(crypto.getRandomValues(new Uint8Array(7)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether there is anything to look at: somebody to tell, and words for each piece. */
export function ready(plan: CampaignPlan): boolean {
  return Boolean(plan.audience ?? plan.rule) && plan.pieces.every((piece) => piece.text.trim() !== '');
}
