/** Brings what is found out with keys. One place: the bundler then makes one piece of it. */
export const loadKeyQuestions = (): Promise<typeof import('./keyQuestions.ts')> => import('./keyQuestions.ts');

/** Goes the way of a first secret once, unseen (warmUp.ts). */
export const warmUp = async (): Promise<void> => (await loadKeyQuestions()).warmUp();
