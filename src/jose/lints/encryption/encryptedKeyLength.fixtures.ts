import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: jwe({ alg: 'A128KW', enc: 'A128GCM' }, { key: 20 }), args: { has: 20, wants: 24 } },
    jwe({ alg: 'A128KW', enc: 'A128GCM' }),
  ],
  silent: [jwe({ alg: 'A128KW', enc: 'A128GCM' }, { key: 24 }), jwe({ alg: 'dir', enc: 'A256GCM' })],
};
