import { jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [jwe({ alg: 'ECDH-ES', enc: 'A256GCM', apu: 'QQ', apv: 'QQ' })],
  silent: [jwe({ alg: 'ECDH-ES', enc: 'A256GCM', apu: 'QQ', apv: 'Qg' }), jwe({ alg: 'ECDH-ES', enc: 'A256GCM' })],
};
