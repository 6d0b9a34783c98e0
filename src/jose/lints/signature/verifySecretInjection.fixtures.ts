import { good, type Fixtures } from '../fixtures/fixture.ts';
import { CERTIFICATE } from '../fixtures/certificate.ts';
import { signed } from '../fixtures/signed.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: await signed({ alg: 'HS256', kid: 'key-one' }, { iss: 'me' }, 'key-one'), args: { name: 'kid' } },
    await signed({ alg: 'HS256', x5c: [CERTIFICATE] }, { iss: 'me' }, CERTIFICATE),
  ],
  silent: [await signed({ alg: 'HS256', kid: 'key-one' }, { iss: 'me' }, 'other'), good()],
};
