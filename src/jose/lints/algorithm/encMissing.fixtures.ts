import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [jwe({ alg: 'dir' })],
  silent: [jwe({ alg: 'dir', enc: 'A256GCM' })],
};
