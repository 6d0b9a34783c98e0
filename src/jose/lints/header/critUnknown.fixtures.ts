import { good, jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({ crit: ['bork'], bork: true }), args: { name: 'bork' } },
    { text: jwe({ alg: 'dir', enc: 'A256GCM', crit: ['bork'], bork: 1 }), count: 1 },
  ],
  silent: [good(), good({ b64: true, crit: ['b64'] }), jwe({ alg: 'dir', enc: 'A256GCM' })],
};
