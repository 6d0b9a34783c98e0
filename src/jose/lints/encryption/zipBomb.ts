import { noteRule } from '../mapped.ts';

export const zipBomb = noteRule(
  {
    id: 'zip-bomb',
    severity: 'high',
    about: 'The content unpacks to far more than a token needs.',
    source: 'draft-ietf-oauth-rfc8725bis, CVE-2024-28176, CVE-2024-28180',
    at: 'zip',
  },
  'jwe-inflate-limit',
);
