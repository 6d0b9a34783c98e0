import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'HS256', typ: 'JWT' }, { sub: 'someone', name: 'A', iat: 1 })],
  silent: [
    good(),
    // It may be among the digests.
    token({ alg: 'HS256', typ: 'JWT' }, { sub: 'someone', iat: 1, _sd: ['x'] }),
    token({ alg: 'ES256', typ: 'dpop+jwt' }, { htm: 'GET', htu: 'https://api.example', jti: '1', iat: 1 }),
    token({ alg: 'ES256', kid: 'A' }, { iss: 'ABCDE12345', iat: 1 }),
    token({ alg: 'ES256' }, { some: 'json' }),
    token({ alg: 'ES256' }, '{"iss":"x","sub":'),
  ],
};
