import { good, type Fixtures } from '../fixtures/fixture.ts';
import { PAIR, PUBLIC, signed } from '../fixtures/signed.ts';

export const fixtures: Fixtures = {
  fires: [{ text: await signed({ alg: 'ES256' }, { iss: 'me' }, PAIR), keys: [JSON.stringify(PUBLIC)] }],
  silent: [good()],
};
