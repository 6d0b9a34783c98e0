import { good, jwe, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'ES256', cty: 'JWT' }, jwe({ alg: 'dir', enc: 'A256GCM' }))],
  silent: [good(), token({ alg: 'ES256', cty: 'JWT' }, good()), token({ alg: 'ES256' }, 'a.b.c.d.e')],
};
