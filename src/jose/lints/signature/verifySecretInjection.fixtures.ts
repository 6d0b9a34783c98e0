import { good, type Fixtures } from '../fixtures/fixture.ts';
import { signed } from '../fixtures/signed.ts';

export const fixtures: Fixtures = {
  fires: [{ text: await signed({ alg: 'HS256', kid: 'key-one' }, { iss: 'me' }, 'key-one'), args: { name: 'kid' } }],
  silent: [await signed({ alg: 'HS256', kid: 'key-one' }, { iss: 'me' }, 'other'), good()],
};
