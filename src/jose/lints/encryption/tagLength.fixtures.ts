import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: jwe({ alg: 'dir', enc: 'A256GCM' }, { tag: 4 }), args: { has: 4, wants: 16 }, severity: 'critical' },
    jwe({ alg: 'dir', enc: 'A256GCM' }, { tag: 0 }),
  ],
  silent: [jwe({ alg: 'dir', enc: 'A256GCM' })],
};
