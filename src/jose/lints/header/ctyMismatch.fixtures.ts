import { good, jwe, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({ cty: 'JWT' }), good({ cty: 'application/jwt' })],
  silent: [
    good(),
    good({ cty: 'json' }),
    token({ alg: 'ES256', cty: 'JWT' }, good()),
    token({ alg: 'ES256', cty: 'JWT' }, ''),
    jwe({ alg: 'dir', enc: 'A256GCM', cty: 'JWT' }),
  ],
};
