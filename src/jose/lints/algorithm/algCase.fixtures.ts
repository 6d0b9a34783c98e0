import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'hs256' }, { iss: 'x' }), args: { meant: 'HS256' } },
    token({ alg: 'eddsa' }, { iss: 'x' }),
  ],
  silent: [good(), token({ alg: 'none' }, {}, ''), token({ alg: 'NONE' }, {}, ''), token({ alg: 'XY1' }, {})],
};
