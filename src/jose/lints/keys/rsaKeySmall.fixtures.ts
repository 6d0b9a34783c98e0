import { token, octets, type Fixtures } from '../fixtures/fixture.ts';
import { rsaKey } from '../fixtures/rsa.ts';

export const fixtures: Fixtures = {
  fires: [{ text: token({ alg: 'RS256' }, {}, octets(256)), keys: [rsaKey(2n ** 1023n + 1n)], args: { bits: 1024 } }],
  silent: [{ text: token({ alg: 'RS256' }, {}, octets(256)), keys: [rsaKey()] }],
};
