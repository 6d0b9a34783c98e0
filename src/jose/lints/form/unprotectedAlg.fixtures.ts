import { good, encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: JSON.stringify({
        payload: encoded({}),
        protected: encoded({ kid: 'a' }),
        header: { alg: 'ES256' },
        signature: 'AA',
      }),
      args: { name: 'alg' },
    },
  ],
  silent: [
    JSON.stringify({ payload: encoded({}), protected: encoded({ alg: 'ES256' }), signature: 'AA' }),
    good(),
    JSON.stringify({
      protected: encoded({ enc: 'A256GCM' }),
      recipients: [{ header: { alg: 'A256KW' }, encrypted_key: 'AA' }],
      iv: 'AA',
      ciphertext: 'AA',
      tag: 'AA',
    }),
  ],
};
