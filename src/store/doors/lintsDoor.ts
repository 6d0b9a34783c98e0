import { lazyModule } from './lazyModule.ts';

export type LintsModule = typeof import('../../jose/doors/lints.ts');

/** The rules of findings. */
export const { loaded: loadedLints, load: loadLints } = lazyModule<LintsModule>(
  () => import('../../jose/doors/lints.ts'),
);
