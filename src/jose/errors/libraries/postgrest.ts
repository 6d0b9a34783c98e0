import type { Library } from '../library.ts';

export const postgrest: Library = {
  id: 'postgrest',
  name: 'PostgREST (and Supabase)',
  versions: '12 and 13',
  source: 'PostgREST/postgrest: docs/references/errors.rst',
  marks: ['PGRST', 'postgrest', 'supabase'],
  rows: [
    { says: 'PGRST300', check: 'keyMissing', note: 'The secret (jwt-secret) is not set.' },
    { says: 'PGRST301', check: 'anything', note: 'It could not verify the token; its message says more.' },
    { says: 'PGRST302', check: 'noToken', note: 'The request has no token, and anonymous requests are switched off.' },
  ],
};
