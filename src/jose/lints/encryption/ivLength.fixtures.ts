import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: jwe({ alg: 'dir', enc: 'A256GCM' }, { iv: 16 }), args: { has: 16, wants: 12 } },
    jwe({ alg: 'dir', enc: 'A256GCM' }, { iv: 0 }),
    jwe({ alg: 'dir', enc: 'A128CBC-HS256' }),
  ],
  silent: [jwe({ alg: 'dir', enc: 'A256GCM' }), jwe({ alg: 'dir', enc: 'A128CBC-HS256' }, { iv: 16 })],
};
