/** Whether this is the one file that people take along (scripts/build/single.ts): it has no server beside it. */
export const isSingleFile = (): boolean => document.documentElement.dataset['singleFile'] !== undefined;
