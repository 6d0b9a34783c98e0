import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { iss: 'http://issuer.example' }), severity: 'medium' },
    { text: good({}, { iss: 'http://localhost:8080/realms/one' }), severity: 'info' },
    good({}, { iss: 'https://issuer.example?tenant=1' }),
  ],
  silent: [good(), good({}, { iss: 'me' }), good({}, { iss: 'joe?' })],
};
