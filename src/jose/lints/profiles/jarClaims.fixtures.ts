import { good, token, type Fixtures } from '../fixtures/fixture.ts';

const request = (claims: object = {}, typ?: string) =>
  token(
    { alg: 'ES256', kid: 'k', ...(typ ? { typ } : {}) },
    { iss: 'app-1', aud: 'https://issuer.example', response_type: 'code', client_id: 'app-1', ...claims },
  );

export const fixtures: Fixtures = {
  fires: [
    { text: request({ request_uri: 'https://x.example' }), args: { name: 'request_uri' }, severity: 'high' },
    { text: request({ aud: undefined }, 'oauth-authz-req+jwt'), args: { missing: 'aud' }, severity: 'info' },
    request(),
  ],
  silent: [request({}, 'oauth-authz-req+jwt'), good()],
};
