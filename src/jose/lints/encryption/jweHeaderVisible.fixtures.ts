import { good, jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: jwe({ alg: 'dir', enc: 'A256GCM', iss: 'https://issuer.example', aud: 'me' }),
      args: { names: 'iss, aud' },
      severity: 'info',
    },
    { text: jwe({ alg: 'dir', enc: 'A256GCM', phone_number: '+49 30 1234567' }), severity: 'low' },
  ],
  silent: [jwe({ alg: 'dir', enc: 'A256GCM', kid: 'k' }), good({ iss: 'https://issuer.example' })],
};
