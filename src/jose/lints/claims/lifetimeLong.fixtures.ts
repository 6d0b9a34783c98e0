import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const supabase = { iss: 'supabase', ref: 'abcdefghijklmnopqrst', role: 'anon', iat: NOW, exp: NOW + 315_360_000 };

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { exp: NOW + 3 * 86_400 }), severity: 'low', says: 'An access token is valid for 3 days' },
    { text: good({}, { exp: NOW + 3 * 31_557_600 }), severity: 'medium' },
    { text: token({ alg: 'HS256', typ: 'JWT' }, supabase), severity: 'info' },
  ],
  silent: [
    good(),
    good({}, { iat: NOW * 1000, exp: NOW + 60 }),
    good({}, { exp: NOW + 20 * 86_400, iss: 'https://tenant.eu.auth0.com/' }),
    token({ alg: 'ES256' }, { sub: 'x', iat: NOW, exp: NOW + 90 * 86_400 }),
  ],
};
