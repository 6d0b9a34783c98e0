import { lazyModule } from './lazyModule.ts';

/** The exports of naming.ts: it names a text that is not a token. */
export type NamingModule = typeof import('../../jose/doors/naming.ts');

export const { loaded: loadedNaming, load: loadNaming } = lazyModule<NamingModule>(
  () => import('../../jose/doors/naming.ts'),
);
