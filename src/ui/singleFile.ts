/** Whether this is the single file (scripts/build/single.ts), which has no server. */
export const isSingleFile = (): boolean => document.documentElement.dataset['singleFile'] !== undefined;
