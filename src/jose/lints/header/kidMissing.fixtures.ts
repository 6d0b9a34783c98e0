import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({ kid: undefined })],
  silent: [
    good(),
    good({ kid: undefined, alg: 'HS256' }),
    good({ kid: undefined }, { iss: 'me' }),
    good({ kid: undefined, x5t: 'A' }),
  ],
};
