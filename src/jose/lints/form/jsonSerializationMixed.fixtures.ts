import { encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    JSON.stringify({
      payload: encoded({}),
      protected: encoded({ alg: 'ES256' }),
      signature: 'AA',
      signatures: [{ protected: encoded({ alg: 'ES256' }), signature: 'AA' }],
    }),
  ],
  silent: [
    JSON.stringify({ payload: encoded({}), signatures: [{ protected: encoded({ alg: 'ES256' }), signature: 'AA' }] }),
  ],
};
