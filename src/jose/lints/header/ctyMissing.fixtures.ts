import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'ES256' }, good()), token({ alg: 'ES256', cty: 'json' }, good())],
  silent: [good(), token({ alg: 'ES256', cty: 'JWT' }, good()), token({ alg: 'ES256' }, 'a.b.c')],
};
