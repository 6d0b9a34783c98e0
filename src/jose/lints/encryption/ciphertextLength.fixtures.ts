import { jwe, type Fixtures } from '../fixtures/fixture.ts';

const cbc = (ciphertext: number) => jwe({ alg: 'dir', enc: 'A128CBC-HS256' }, { iv: 16, ciphertext });

export const fixtures: Fixtures = {
  fires: [{ text: cbc(30), args: { has: 30 } }, cbc(0)],
  silent: [cbc(32), jwe({ alg: 'dir', enc: 'A256GCM' }, { ciphertext: 30 })],
};
