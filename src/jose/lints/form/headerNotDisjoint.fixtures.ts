import { encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    JSON.stringify({
      payload: encoded({}),
      protected: encoded({ alg: 'ES256' }),
      header: { alg: 'none' },
      signature: 'AA',
    }),
  ],
  silent: [
    JSON.stringify({
      payload: encoded({}),
      protected: encoded({ alg: 'ES256' }),
      header: { kid: 'a' },
      signature: 'AA',
    }),
  ],
};
