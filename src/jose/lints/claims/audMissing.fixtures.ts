import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const rest = { iss: 'https://issuer.example', sub: 'y', iat: NOW, exp: NOW + 60 };

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, rest), severity: 'info' },
    { text: token({ alg: 'ES256' }, { ...rest, scope: 'read' }), severity: 'low' },
  ],
  silent: [
    good(),
    token({ alg: 'RS256' }, { ...rest, iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI' }),
    token({ alg: 'ES256', kid: 'A' }, { iss: 'ABCDE12345', iat: NOW }),
  ],
};
