import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const response = (claims: object = {}, typ = 'token-introspection+jwt') =>
  token(
    { alg: 'RS256', typ, kid: 'k' },
    {
      iss: 'https://issuer.example',
      aud: 'https://api.example',
      iat: NOW,
      token_introspection: { active: true },
      ...claims,
    },
  );

export const fixtures: Fixtures = {
  fires: [
    { text: response({ aud: undefined }), args: { missing: 'aud' }, severity: 'medium' },
    { text: response({}, 'JWT'), args: { missing: 'its type (typ)' } },
    { text: response({ sub: 's', exp: NOW + 60 }), args: { outside: 'sub, exp' }, severity: 'low' },
  ],
  silent: [response(), good()],
};
