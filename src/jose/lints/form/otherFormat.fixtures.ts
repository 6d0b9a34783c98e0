import { good, type Fixtures } from '../fixtures/fixture.ts';
import { SEAL, sealed } from '../fixtures/sealed.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: await sealed(SEAL), keys: [SEAL], args: { what: 'a JWK' } },
    { text: await sealed('-----BEGIN PRIVATE KEY-----'), keys: [SEAL], args: { what: 'a private key in PEM' } },
  ],
  silent: [good(), { text: await sealed(good()), keys: [SEAL] }, { text: await sealed('{"iss":"x"}'), keys: [SEAL] }],
};
