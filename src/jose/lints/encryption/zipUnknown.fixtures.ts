import { SECRET_KEY, SHARED_ZIP, SHARED_ZLIB } from '../fixtures/encrypted.ts';
import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: jwe({ alg: 'dir', enc: 'A256GCM', zip: 'GZ' }), args: { zip: 'GZ' } },
    { text: SHARED_ZLIB, keys: [SECRET_KEY], args: { code: 'jwe-inflate-broken', form: 'zlib' } },
  ],
  silent: [jwe({ alg: 'dir', enc: 'A256GCM' }), { text: SHARED_ZIP, keys: [SECRET_KEY] }],
};
