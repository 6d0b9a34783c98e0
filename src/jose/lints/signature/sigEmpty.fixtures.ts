import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'ES256' }, { iss: 'x' }, '')],
  silent: [good(), token({ alg: 'none' }, { iss: 'x' }, '')],
};
