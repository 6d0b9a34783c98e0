import { lazyModule } from './lazyModule.ts';

export type SdJwtModule = typeof import('../../jose/doors/sdJwt.ts');

export const { load: loadSdJwt } = lazyModule<SdJwtModule>(() => import('../../jose/doors/sdJwt.ts'));
