import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { sub: '12:34' }), args: { name: 'sub' } }, good({}, { aud: ['api', 'an api: mine'] })],
  silent: [
    good(),
    good({}, { sub: 'system:serviceaccount:default:app' }),
    good({}, { sub: 'repo:org/repo:ref:refs/heads/main' }),
    good({}, { aud: 'api://11111111-2222-3333-4444-555555555555' }),
    good({}, { sub: 'auth0|0123' }),
  ],
};
