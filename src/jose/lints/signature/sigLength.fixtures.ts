import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, {}, octets(63)), args: { has: 63, wants: '64' } },
    token({ alg: 'HS256' }, {}, octets(20)),
    token({ alg: 'EdDSA' }, {}, octets(10)),
  ],
  silent: [good(), token({ alg: 'EdDSA' }, {}, octets(114)), token({ alg: 'RS256' }, {}, octets(256))],
};
