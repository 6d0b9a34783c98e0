import { door } from './door.ts';

/** What check.ts offers: everything that keys need. */
export type CheckModule = typeof import('../jose/check.ts');

export const { loaded: loadedCheck, load: loadCheck } = door<CheckModule>(() => import('../jose/check.ts'));
