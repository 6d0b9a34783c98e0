import { token, octets, type Fixtures } from '../fixtures/fixture.ts';
import { MODULUS, rsaKey } from '../fixtures/rsa.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'RS256' }, {}, octets(256)), keys: [rsaKey(MODULUS, 1n)], severity: 'critical' },
    { text: token({ alg: 'RS256' }, {}, octets(256)), keys: [rsaKey(MODULUS, 3n)], severity: 'low' },
    { text: token({ alg: 'RS256' }, {}, octets(256)), keys: [rsaKey(MODULUS + 1n)], severity: 'critical' },
  ],
  silent: [{ text: token({ alg: 'RS256' }, {}, octets(256)), keys: [rsaKey()] }],
};
