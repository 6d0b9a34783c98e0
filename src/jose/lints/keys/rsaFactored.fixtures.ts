import { token, octets, type Fixtures } from '../fixtures/fixture.ts';
import { MODULUS, PRIME, rsaKey } from '../fixtures/rsa.ts';

const SIGNED = token({ alg: 'RS256' }, {}, octets(256));
/** Two odd numbers next to each other: what is looked for does not ask whether they are prime. */
const [P, Q] = [2n ** 1023n + 11n, 2n ** 1023n + 15n];

export const fixtures: Fixtures = {
  fires: [
    { text: SIGNED, keys: [rsaKey(7n * (2n ** 2044n + 13n))], args: { how: 7 } },
    { text: SIGNED, keys: [rsaKey(P * Q)], args: { how: 'close' } },
    { text: SIGNED, keys: [rsaKey((2n ** 700n + 7n) ** 3n)], args: { how: 'power' }, says: 'power of one number' },
    { text: SIGNED, keys: [rsaKey(PRIME)], args: { how: 'prime' }, says: 'itself prime' },
  ],
  silent: [{ text: SIGNED, keys: [rsaKey(MODULUS)] }],
};
