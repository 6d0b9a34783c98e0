import { good, jwe, token, type Fixtures } from '../fixtures/fixture.ts';

const jwk = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' };

export const fixtures: Fixtures = {
  fires: [good({ jwk })],
  silent: [
    good(),
    token({ alg: 'ES256', typ: 'dpop+jwt', jwk }, { htm: 'GET', htu: 'https://api.example/', jti: '1', iat: 1 }),
    token({ alg: 'ES256', jwk, url: 'https://acme.example/new', nonce: 'n' }, { contact: [] }),
    jwe({ alg: 'dir', enc: 'A256GCM', jwk }),
  ],
};
