import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'nOnE' }, { iss: 'x' }, ''), token({ alg: 'none ' }, { iss: 'x' }, '')],
  silent: [good(), token({ alg: 'none' }, { iss: 'x' }, '')],
};
