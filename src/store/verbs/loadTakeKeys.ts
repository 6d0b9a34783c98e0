/** Brings what takes keys and texts that are not tokens, with the first of them. One place: the bundler then makes one piece of it. */
export const loadTakeKeys = (): Promise<typeof import('./takeKeys.ts')> => import('./takeKeys.ts');
