import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, {}, octets(63)), args: { has: 63, wants: '64' } },
    token({ alg: 'HS256' }, {}, octets(20)),
    token({ alg: 'EdDSA' }, {}, octets(10)),
    { text: `${token({ alg: 'RS256' }, {}, octets(0))}${'0a1b2c3d'.repeat(64)}`, args: { has: 'digits' } },
    {
      text: token({ alg: 'RS256' }, {}, octets(240)),
      args: { has: 240, wants: 'unusual' },
      says: 'not a usual length',
    },
    { text: token({ alg: 'PS256' }, {}, octets(241)), args: { wants: 'unusual' } },
    { text: `${token({ alg: 'RS256' }, {}, octets(0))}REDACTED`, args: { has: 'mask' }, says: 'masked' },
  ],
  silent: [
    good(),
    token({ alg: 'EdDSA' }, {}, octets(114)),
    token({ alg: 'RS256' }, {}, octets(256)),
    token({ alg: 'RS256' }, {}, octets(320)),
  ],
};
