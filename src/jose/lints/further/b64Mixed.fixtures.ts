import { good, encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    JSON.stringify({
      payload: 'x',
      signatures: [
        { protected: encoded({ alg: 'ES256', b64: false, crit: ['b64'] }), signature: 'AA' },
        { protected: encoded({ alg: 'ES256' }), signature: 'AA' },
      ],
    }),
    JSON.stringify({
      payload: encoded({}),
      protected: encoded({ alg: 'ES256' }),
      header: { b64: false },
      signature: 'AA',
    }),
  ],
  silent: [good()],
};
