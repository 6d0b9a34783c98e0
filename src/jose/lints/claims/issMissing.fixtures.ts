import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const rest = { sub: 'x', aud: 'y', iat: NOW, exp: NOW + 60 };

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, rest), severity: 'info' },
    { text: token({ alg: 'ES256' }, { ...rest, scope: 'read' }), severity: 'low' },
  ],
  silent: [
    good(),
    token({ alg: 'ES256' }, { some: 'json' }),
    token({ alg: 'ES256', typ: 'dpop+jwt' }, { htm: 'GET', htu: 'x' }),
  ],
};
