import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';
import { SEAL, sealed } from '../fixtures/sealed.ts';

export const fixtures: Fixtures = {
  fires: [{ text: await sealed(token({ alg: 'ES256' }, { iss: 'x' }, octets(64))), keys: [SEAL] }],
  silent: [{ text: await sealed(good()), keys: [SEAL] }, token({ alg: 'ES256' }, { iss: 'x' }, octets(64))],
};
