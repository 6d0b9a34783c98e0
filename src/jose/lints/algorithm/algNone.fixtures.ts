import { good, jwe, several, token, type Fixtures } from '../fixtures/fixture.ts';
import { SEAL } from '../fixtures/sealed.ts';

export const fixtures: Fixtures = {
  fires: [
    token({ alg: 'none' }, { iss: 'x' }, ''),
    // With a secret beside it one press signs it.
    { text: good({ alg: 'none' }).replace(/[^.]*$/, ''), keys: [SEAL] },
    // The others may verify.
    {
      text: several({}, { alg: 'none' }),
      args: { number: 2 },
      severity: 'high',
      says: 'Signature 2 is unsecured',
    },
    { text: several({ alg: 'none' }, { alg: 'none' }), says: 'The token is unsecured', severity: 'critical' },
  ],
  // There is no such encryption.
  silent: [jwe({ alg: 'none', enc: 'A256GCM' }), good(), token({ alg: 'None' }, { iss: 'x' }, '')],
};
