import { GOOD_CLAIMS, type Fixtures } from '../fixtures/fixture.ts';
import { encryptedTo, PAIR, PUBLIC, signed } from '../fixtures/signed.ts';

const OTHER = {
  kty: 'EC',
  crv: 'P-256',
  x: 'EVs_o5-uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf84',
  y: 'kGe5DgSIycKp8w9aJmoHhB1sB3QTugfnRWm5nU_TzsY',
};
const TEXT = await signed({ alg: 'ES256', kid: 'a' }, GOOD_CLAIMS, PAIR);
const ENCRYPTED = await encryptedTo({ alg: 'ECDH-ES', enc: 'A256GCM', kid: 'a' }, 'text', PUBLIC);

export const fixtures: Fixtures = {
  fires: [
    {
      text: TEXT,
      keys: [JSON.stringify({ ...PUBLIC, kid: 'b' })],
      says: 'names the key “a”, but “b” verifies it',
      severity: 'medium',
    },
    {
      text: TEXT,
      keys: [
        JSON.stringify({
          keys: [
            { ...OTHER, kid: 'a' },
            { ...PUBLIC, kid: 'b' },
          ],
        }),
      ],
      severity: 'high',
    },
    { text: ENCRYPTED, keys: [JSON.stringify({ ...PAIR, kid: 'b' })], says: '“b” opens it' },
  ],
  silent: [
    { text: TEXT, keys: [JSON.stringify({ ...PUBLIC, kid: 'a' })] },
    // A key without a name.
    { text: TEXT, keys: [JSON.stringify(PUBLIC)] },
    // Another key, which does not fit.
    { text: TEXT, keys: [JSON.stringify({ ...OTHER, kid: 'b' })] },
    // The same key under both names.
    {
      text: TEXT,
      keys: [
        JSON.stringify({
          keys: [
            { ...PUBLIC, kid: 'b' },
            { ...PUBLIC, kid: 'a' },
          ],
        }),
      ],
    },
  ],
};
