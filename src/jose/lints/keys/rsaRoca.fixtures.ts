import { token, octets, type Fixtures } from '../fixtures/fixture.ts';
import { ROCA_MODULUS, rsaKey } from '../fixtures/rsa.ts';

export const fixtures: Fixtures = {
  fires: [{ text: token({ alg: 'RS256' }, {}, octets(256)), keys: [rsaKey(ROCA_MODULUS)] }],
  silent: [{ text: token({ alg: 'RS256' }, {}, octets(256)), keys: [rsaKey()] }],
};
