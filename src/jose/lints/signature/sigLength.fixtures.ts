import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, {}, octets(63)), args: { has: 63, wants: '64' } },
    token({ alg: 'HS256' }, {}, octets(20)),
    token({ alg: 'EdDSA' }, {}, octets(10)),
    { text: `${token({ alg: 'RS256' }, {}, octets(0))}${'0a1b2c3d'.repeat(64)}`, args: { has: 'digits' } },
  ],
  silent: [good(), token({ alg: 'EdDSA' }, {}, octets(114)), token({ alg: 'RS256' }, {}, octets(256))],
};
