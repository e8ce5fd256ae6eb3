import type { Variant } from '../api/types/experiment';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One more variant, by a letter that none has yet. */
export function freshVariant(variants: Variant[]): Variant {
  const id = [...letters].find((letter) => variants.every((variant) => variant.id !== letter)) ?? `v${variants.length + 1}`;
  return { id, name: '', weight: 1 };
}
