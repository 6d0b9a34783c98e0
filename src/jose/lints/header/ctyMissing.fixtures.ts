import { good, token, type Fixtures } from '../fixtures/fixture.ts';
import { SEAL, sealed } from '../fixtures/sealed.ts';

export const fixtures: Fixtures = {
  fires: [
    token({ alg: 'ES256' }, good()),
    token({ alg: 'ES256', cty: 'json' }, good()),
    { text: await sealed(good()), keys: [SEAL] },
  ],
  silent: [good(), token({ alg: 'ES256', cty: 'JWT' }, good()), token({ alg: 'ES256' }, 'a.b.c')],
};
