import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: jwe({ alg: 'dir', enc: 'A256GCM' }, { key: 24 }), args: { alg: 'dir', has: 24 } }],
  silent: [jwe({ alg: 'dir', enc: 'A256GCM' }), jwe({ alg: 'A128KW', enc: 'A128GCM' }, { key: 24 })],
};
