import { lazyModule } from '../doors/lazyModule.ts';

/** Brings what is found out with keys. One place: the bundler then makes one piece of it. Once here, it is not asked for again: a key waits for it. */
export const { load: loadKeyQuestions } = lazyModule(() => import('./keyQuestions.ts'));

/** Goes the way of a first secret, unseen (warmUp.ts). */
export const warmUp = async (pause: () => Promise<void>): Promise<void> => (await loadKeyQuestions()).warmUp(pause);
