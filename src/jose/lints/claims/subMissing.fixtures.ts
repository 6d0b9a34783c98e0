import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const rest = { iss: 'https://issuer.example', aud: 'y', iat: NOW, exp: NOW + 60 };

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, rest), severity: 'info' },
    { text: token({ alg: 'ES256' }, { ...rest, scope: 'read' }), severity: 'low' },
  ],
  silent: [
    good(),
    token({ alg: 'RS256' }, { iss: '12345', iat: NOW, exp: NOW + 600 }),
    token({ alg: 'RS256' }, { ...rest, iss: 'https://sso.example/realms/one' }),
  ],
};
