import { lazyModule } from './lazyModule.ts';

/** The exports of check.ts: everything that keys need. */
export type CheckModule = typeof import('../../jose/doors/check.ts');

export const { loaded: loadedCheck, load: loadCheck } = lazyModule<CheckModule>(
  () => import('../../jose/doors/check.ts'),
);
