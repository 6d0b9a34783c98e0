import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const event = (claims: object = {}) =>
  token(
    { alg: 'RS256', typ: 'secevent+jwt', kid: 'k' },
    {
      iss: 'https://issuer.example',
      iat: NOW,
      jti: '1',
      aud: 'app-1',
      events: { 'https://schemas.example/e': {} },
      ...claims,
    },
  );

export const fixtures: Fixtures = {
  fires: [
    { text: event({ events: undefined }), args: { missing: 'events' }, severity: 'medium' },
    { text: event({ exp: NOW + 60 }), severity: 'info' },
  ],
  silent: [event(), good()],
};
