import { good, jwe, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({ typ: undefined })],
  silent: [good(), good({ typ: 'JWT' }), token({ alg: 'ES256' }, 'a text'), jwe({ alg: 'dir', enc: 'A256GCM' })],
};
