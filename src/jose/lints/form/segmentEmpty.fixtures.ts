import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token('', { iss: 'https://issuer.example' })],
  silent: [good()],
};
