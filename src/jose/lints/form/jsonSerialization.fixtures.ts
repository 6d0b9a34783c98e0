import { good, encoded, jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [JSON.stringify({ payload: encoded({}), protected: encoded({ alg: 'ES256' }), signature: 'AA' })],
  silent: [
    JSON.stringify({
      payload: encoded({ _sd: [] }),
      protected: encoded({ alg: 'ES256' }),
      header: { disclosures: [] },
      signature: 'AA',
    }),
    good(),
    jwe({ alg: 'dir', enc: 'A256GCM' }),
  ],
};
