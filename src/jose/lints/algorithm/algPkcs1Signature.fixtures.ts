import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'RS256' }, {}, octets(256))],
  silent: [token({ alg: 'PS256' }, {}, octets(256)), good()],
};
