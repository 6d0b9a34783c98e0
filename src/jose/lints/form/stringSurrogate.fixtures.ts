import { token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'ES256' }, '{"a":"\\ud800"}')],
  silent: [token({ alg: 'ES256' }, '{"a":"\\ud83d\\ude00"}')],
};
