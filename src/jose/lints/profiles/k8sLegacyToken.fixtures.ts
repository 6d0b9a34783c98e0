import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    token(
      { alg: 'RS256', kid: 'k' },
      {
        iss: 'kubernetes/serviceaccount',
        'kubernetes.io/serviceaccount/namespace': 'default',
        'kubernetes.io/serviceaccount/service-account.name': 'app',
        sub: 'system:serviceaccount:default:app',
      },
    ),
  ],
  silent: [
    good(),
    token(
      { alg: 'RS256', kid: 'k' },
      {
        iss: 'https://kubernetes.default.svc',
        aud: ['a'],
        iat: NOW,
        exp: NOW + 3600,
        'kubernetes.io': { namespace: 'default' },
      },
    ),
  ],
};
