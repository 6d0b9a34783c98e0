import { good, token, type Fixtures } from '../fixtures/fixture.ts';
import { SEAL } from '../fixtures/sealed.ts';

export const fixtures: Fixtures = {
  fires: [
    token({ alg: 'none' }, { iss: 'x' }, ''),
    // With a secret beside it one press signs it.
    { text: good({ alg: 'none' }).replace(/[^.]*$/, ''), keys: [SEAL] },
  ],
  silent: [good(), token({ alg: 'None' }, { iss: 'x' }, '')],
};
