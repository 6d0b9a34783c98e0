import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const response = (claims: object = {}) =>
  token(
    { alg: 'RS256', kid: 'k' },
    { iss: 'https://issuer.example', aud: 'app-1', exp: NOW + 60, code: 'c', state: 's', ...claims },
  );

export const fixtures: Fixtures = {
  fires: [
    { text: response({ aud: undefined, exp: undefined }), args: { missing: 'aud, exp' } },
    { text: response({ exp: undefined }), args: { missing: 'exp' } },
  ],
  silent: [response(), good()],
};
