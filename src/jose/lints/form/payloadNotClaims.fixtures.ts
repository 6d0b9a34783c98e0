import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'ES256' }, 'just a text'), token({ alg: 'ES256' }, '[1,2]')],
  silent: [good(), token({ alg: 'ES256' }, '{"a":'), token({ alg: 'ES256', cty: 'JWT' }, good())],
};
