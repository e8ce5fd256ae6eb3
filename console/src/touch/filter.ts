/** Filters of the ledger as they stand in the address; days stand beside them. */
export const names = ['programme', 'state', 'reason', 'kind', 'channel', 'person'] as const;

/** Everything is shown again. */
export const nothing: Record<string, null> = Object.fromEntries([...names, 'from', 'to'].map((name) => [name, null]));
