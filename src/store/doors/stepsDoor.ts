import { lazyModule } from './lazyModule.ts';

export const { load: loadSteps } = lazyModule(() => import('../../jose/doors/steps.ts'));
