import { TO_KEY } from '../fixtures/encrypted.ts';
import { jwe, type Fixtures } from '../fixtures/fixture.ts';

const password = (p2c: unknown) =>
  jwe({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2s: 'AAECAwQFBgc', p2c }, { key: 24 });

export const fixtures: Fixtures = {
  fires: [
    { text: jwe({ alg: 'ECDH-ES', enc: 'A256GCM' }), args: { name: 'epk' } },
    { text: jwe({ alg: 'A128GCMKW', enc: 'A128GCM', iv: 'AAAA', tag: '!' }, { key: 16 }), args: { name: 'tag' } },
    password(-1),
  ],
  silent: [TO_KEY, password(600_000), jwe({ alg: 'dir', enc: 'A256GCM' })],
};
