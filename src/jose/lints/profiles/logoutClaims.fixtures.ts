import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const logout = (claims: object = {}, typ = 'logout+jwt') =>
  token(
    { alg: 'RS256', typ, kid: 'k' },
    { iss: 'https://issuer.example', sub: 's', aud: 'app-1', iat: NOW, exp: NOW + 120, jti: '1', events, ...claims },
  );

export const fixtures: Fixtures = {
  fires: [
    { text: logout({ jti: undefined }), args: { missing: 'jti' } },
    { text: logout({ sub: undefined }), args: { what: 'whom' } },
    { text: logout({ nonce: 'n' }), args: { what: 'nonce' } },
    { text: logout({ events: {} }), args: { what: 'event' } },
    { text: logout({}, 'JWT'), args: { what: 'typ' }, severity: 'info' },
  ],
  silent: [logout(), logout({ sub: undefined, sid: 's' }), good()],
};
