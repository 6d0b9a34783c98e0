import { encoded, good, type Fixtures } from '../fixtures/fixture.ts';

const header = (typ?: string) => encoded({ alg: 'ES256', ...(typ ? { typ } : {}), b64: false, crit: ['b64'] });

export const fixtures: Fixtures = {
  fires: [JSON.stringify({ payload: '{"iss":"x","exp":1}', protected: header('JWT'), signature: 'AA' })],
  silent: [
    good(),
    good({ b64: true, crit: ['b64'] }),
    JSON.stringify({ payload: 'some text', protected: header(), signature: 'AA' }),
  ],
};
