import { noteRule } from '../mapped.ts';

export const runtimeUnsupported = noteRule(
  {
    id: 'runtime-unsupported',
    severity: 'info',
    about: 'This browser does not support the algorithm.',
    source: 'practice',
  },
  'unsupported-here',
);
