import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token('["alg"]', { iss: 'x' }), token('"eyJ"', { iss: 'x' })],
  silent: [good()],
};
