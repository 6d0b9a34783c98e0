import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: good({}, { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }),
      says: 'an access token, but it has the claims of an ID token',
    },
    good({}, { events: { 'https://schemas.example/event': {} } }),
    token({ alg: 'ES256', typ: 'logout+jwt' }, { htm: 'GET', htu: 'https://api.example' }),
  ],
  silent: [
    good(),
    good({ typ: 'JWT' }, { at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }),
    good({ typ: 'secevent+jwt' }, { events: { 'https://schemas.example/event': {} } }),
    good({ typ: 'dpop+jwt' }, { htm: 'GET', htu: 'https://api.example' }),
  ],
};
