import { good, jwe, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'HS255' }, { iss: 'x' }), args: { alg: 'HS255' } },
    token({ alg: '' }, { iss: 'x' }),
    // Not an attempt to be taken for unsigned: no such key management.
    { text: jwe({ alg: 'None', enc: 'A256GCM' }), args: { alg: 'None', meant: '' } },
  ],
  silent: [good(), token({ alg: 'hs256' }, { iss: 'x' }), token({ alg: 'NONE' }, { iss: 'x' }, '')],
};
