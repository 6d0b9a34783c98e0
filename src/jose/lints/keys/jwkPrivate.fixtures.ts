import { good, jwe, type Fixtures } from '../fixtures/fixture.ts';
import { PAIR, PUBLIC } from '../fixtures/signed.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good(), keys: [JSON.stringify(PAIR)] }],
  silent: [
    { text: good(), keys: [JSON.stringify(PUBLIC)] },
    { text: jwe({ alg: 'ECDH-ES', enc: 'A256GCM' }), keys: [JSON.stringify(PAIR)] },
  ],
};
