import { good, token, octets, NOW, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    `${good()}~${token({ alg: 'ES256', typ: 'kb+jwt' }, { iat: NOW, aud: 'a', nonce: 'n', sd_hash: 'x' }, octets(64))}`,
  ],
  silent: [`${good()}~`, good()],
};
