import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [`${jwe({ alg: 'dir', enc: 'A256GCM' })}\n${jwe({ alg: 'dir', enc: 'A256GCM' }, { ciphertext: 40 })}`],
  silent: [
    `${jwe({ alg: 'dir', enc: 'A256GCM', kid: 'a' })}\n${jwe({ alg: 'dir', enc: 'A256GCM', kid: 'b' })}`,
    jwe({ alg: 'dir', enc: 'A256GCM' }),
  ],
};
