import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const assertion = (claims: object = {}) =>
  token(
    { alg: 'ES256', typ: 'client-authentication+jwt', kid: 'k' },
    { iss: 'app-1', sub: 'app-1', aud: 'https://issuer.example', iat: NOW, exp: NOW + 60, jti: '1', ...claims },
  );

export const fixtures: Fixtures = {
  fires: [
    { text: assertion({ exp: undefined }), args: { missing: 'exp' } },
    { text: assertion({ sub: 'other' }), args: { what: 'differ' }, severity: 'medium' },
    { text: assertion({ aud: 'https://issuer.example/token' }), args: { what: 'aud' }, severity: 'info' },
  ],
  silent: [assertion(), good()],
};
