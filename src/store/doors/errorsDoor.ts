import { lazyModule } from './lazyModule.ts';

/** The exports of errors.ts: the messages of other libraries, and which of them refuse which token. */
export const { loaded: loadedErrors, load: loadErrors } = lazyModule(() => import('../../jose/doors/errors.ts'));
