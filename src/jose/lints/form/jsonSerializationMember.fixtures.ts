import { encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    JSON.stringify({ payload: encoded({}), protected: 7, signature: 'AA' }),
    JSON.stringify({ payload: encoded({}), signatures: [] }),
  ],
  silent: [JSON.stringify({ payload: encoded({}), protected: encoded({ alg: 'ES256' }), signature: 'AA' })],
};
