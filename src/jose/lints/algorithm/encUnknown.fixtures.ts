import { good, jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: jwe({ alg: 'dir', enc: 'A256XYZ' }), args: { enc: 'A256XYZ' } },
    jwe({ alg: 'dir', enc: 7 }),
    jwe({ alg: 'dir', enc: 'ES256' }),
  ],
  silent: [jwe({ alg: 'dir', enc: 'A256GCM' }), good()],
};
