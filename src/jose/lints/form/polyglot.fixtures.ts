import { good, token, encoded, jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    JSON.stringify({
      payload: encoded({}),
      protected: encoded({ alg: 'ES256' }),
      signature: 'AA',
      ciphertext: 'AA',
      tag: 'AA',
      iv: 'AA',
    }),
    { text: token({ alg: 'HS256', enc: 'A256GCM' }, { iss: 'x' }), args: { code: 'enc-in-jws' } },
    { text: jwe({ alg: 'HS256', enc: 'A256GCM' }), args: { kind: 'encrypted' } },
  ],
  silent: [good(), jwe({ alg: 'dir', enc: 'A256GCM' })],
};
