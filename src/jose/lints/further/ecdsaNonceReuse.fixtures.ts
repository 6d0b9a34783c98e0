import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    `${token({ alg: 'ES256' }, { n: 1 }, Uint8Array.of(...octets(32), ...octets(32, 5)))}\n${token({ alg: 'ES256' }, { n: 2 }, Uint8Array.of(...octets(32), ...octets(32, 9)))}`,
  ],
  silent: [
    `${token({ alg: 'ES256' }, { n: 1 }, octets(64))}\n${token({ alg: 'ES256' }, { n: 2 }, octets(64, 9))}`,
    good(),
  ],
};
