import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { exp: undefined, expires: NOW + 3000 }), args: { name: 'expires', meant: 'exp' } },
    { text: good({}, { sub: undefined, Sub: 'x' }), args: { meant: 'sub' } },
  ],
  silent: [
    good(),
    good({}, { expires_in: 3600 }),
    good({}, { issuer: 'also' }),
    token({ alg: 'ES256', typ: 'vc+jwt' }, { issuer: 'https://issuer.example', type: ['VerifiableCredential'] }),
  ],
};
