import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'none' }, { iss: 'x' })],
  silent: [token({ alg: 'none' }, { iss: 'x' }, ''), good()],
};
