import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'EdDSA' }, {}, octets(64))],
  silent: [token({ alg: 'Ed25519' }, {}, octets(64)), good()],
};
