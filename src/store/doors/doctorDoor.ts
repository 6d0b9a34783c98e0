import { lazyModule } from './lazyModule.ts';

export type DoctorModule = typeof import('../../jose/doors/doctor.ts');

/** The doctor, with its words. */
export const { loaded: loadedDoctor, load: loadDoctor } = lazyModule<DoctorModule>(
  () => import('../../jose/doors/doctor.ts'),
);
