import { lazyModule } from './lazyModule.ts';

export const { load: loadMaking } = lazyModule(() => import('../../jose/doors/making.ts'));
