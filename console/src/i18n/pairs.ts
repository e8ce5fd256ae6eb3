/** Chinese and English side by side, so that neither can be forgotten. */
export type Pairs = Record<string, readonly [zh: string, en: string]>;
