import { good, jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: good({ jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', d: 'AA' } }),
      args: { parameter: 'jwk', name: 'd' },
    },
    good({ jwk: { kty: 'oct', k: 'AA' } }),
    {
      text: jwe({ alg: 'ECDH-ES', enc: 'A256GCM', epk: { kty: 'OKP', crv: 'X25519', x: 'AA', d: 'AA' } }),
      args: { parameter: 'epk' },
    },
  ],
  silent: [good(), good({ jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }), good({}, { jwk: { d: 'AA' } })],
};
