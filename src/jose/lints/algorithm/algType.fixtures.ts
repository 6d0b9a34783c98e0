import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 256 }, { iss: 'x' }), token({ alg: ['HS256'] }, { iss: 'x' })],
  silent: [good(), token({ typ: 'JWT' }, { iss: 'x' })],
};
