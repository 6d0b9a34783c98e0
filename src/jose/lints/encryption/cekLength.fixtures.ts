import { SECRET_KEY, SHARED } from '../fixtures/encrypted.ts';
import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: jwe({ alg: 'dir', enc: 'A256GCM' }), keys: [SECRET_KEY], args: { has: 16, wants: 32 } }],
  silent: [{ text: SHARED, keys: [SECRET_KEY] }, jwe({ alg: 'dir', enc: 'A256GCM' })],
};
