import { lazyModule } from '../doors/lazyModule.ts';

/** Brings what is found out with keys. One place: the bundler then makes one piece of it. Once here, it is not asked for again: a key waits for it. */
export const { load: loadKeyQuestions } = lazyModule(() => import('./keyQuestions.ts'));
