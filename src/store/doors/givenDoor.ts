import { lazyModule } from './lazyModule.ts';

export type GivenModule = typeof import('../../jose/doors/given.ts');

/** What reads given keys and makes new ones, and their words. */
export const { loaded: loadedGiven, load: loadGiven } = lazyModule<GivenModule>(
  () => import('../../jose/doors/given.ts'),
);
