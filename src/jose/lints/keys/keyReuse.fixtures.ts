import { good, GOOD_CLAIMS, type Fixtures } from '../fixtures/fixture.ts';
import { encryptedTo, PAIR, PUBLIC, signed } from '../fixtures/signed.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: await encryptedTo(
        { alg: 'ECDH-ES', enc: 'A256GCM' },
        await signed({ alg: 'ES256' }, GOOD_CLAIMS, PAIR),
        PUBLIC,
      ),
      keys: [JSON.stringify(PAIR)],
    },
  ],
  silent: [
    { text: await signed({ alg: 'ES256' }, GOOD_CLAIMS, PAIR), keys: [JSON.stringify(PUBLIC)] },
    { text: await encryptedTo({ alg: 'ECDH-ES', enc: 'A256GCM' }, good(), PUBLIC), keys: [JSON.stringify(PAIR)] },
  ],
};
