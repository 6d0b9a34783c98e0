import { good, jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [jwe({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' })],
  silent: [jwe({ alg: 'dir', enc: 'A256GCM' }), jwe({ alg: 'dir', enc: 'A256GCM', zip: 'GZ' }), good({ zip: 'DEF' })],
};
