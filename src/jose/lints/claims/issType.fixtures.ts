import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { iss: ['https://evil.example', 'https://issuer.example'] }), args: { has: 'array' } },
    { text: good({}, { iss: '' }), args: { has: 'empty' } },
    good({}, { iss: 7 }),
  ],
  silent: [good(), token({ alg: 'RS256' }, { iss: 12345, iat: NOW, exp: NOW + 60 })],
};
