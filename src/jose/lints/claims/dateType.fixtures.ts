import { good, NOW, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { exp: String(NOW + 9) }), args: { name: 'exp', has: 'a string' } },
    good({}, { iat: null }),
    good({}, { nbf: '2026-01-01T00:00:00Z' }),
  ],
  silent: [good(), good({}, { exp: NOW + 0.5 }), good({}, { nested: { exp: '1' } })],
};
