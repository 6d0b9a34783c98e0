import { good, encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    JSON.stringify({ payload: encoded({}), protected: encoded({ alg: 'ES256' }), signature: 'AA', x: good() }),
    JSON.stringify({
      '  eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.AA': 1,
      payload: encoded({}),
      protected: encoded({ alg: 'ES256' }),
      signature: 'AA',
    }),
  ],
  silent: [
    JSON.stringify({ payload: encoded({}), protected: encoded({ alg: 'ES256' }), signature: 'AA', note: 'v1.2 of it' }),
    good(),
  ],
};
