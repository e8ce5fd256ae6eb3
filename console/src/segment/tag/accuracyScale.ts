/** Below it a tag is not to be trusted. */
export const LINE = 0.92;

/** Place on a scale from 60 to 100 %; what is lower stands at its foot. */
export function onScale(share: number): number {
  return Math.min(1, Math.max(0, (share - 0.6) / 0.4));
}
