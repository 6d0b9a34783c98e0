import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [jwe({ alg: 'RSA1_5', enc: 'A256GCM' }, { key: 256 })],
  silent: [jwe({ alg: 'RSA-OAEP-256', enc: 'A256GCM' }, { key: 256 })],
};
