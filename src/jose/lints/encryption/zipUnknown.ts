import { noteRule } from '../mapped.ts';

export const zipUnknown = noteRule(
  {
    id: 'zip-unknown',
    severity: 'error',
    about: 'The content is compressed in a way that a reader cannot undo.',
    source: 'RFC 7516 §4.1.3',
    at: 'zip',
  },
  'jwe-zip-unknown',
  'jwe-zip-unprotected',
  'jwe-inflate-broken',
);
