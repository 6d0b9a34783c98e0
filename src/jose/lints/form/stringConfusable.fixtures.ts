import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { iss: 'https://\u0430ccounts.google.com' }), args: { script: 'Cyrillic', name: 'iss' } },
    good({}, { aud: ['https://api.ex\u03b1mple'] }),
  ],
  silent: [
    good(),
    good({}, { iss: 'https://\u043f\u0440\u0438\u043c\u0435\u0440.example' }),
    good({}, { iss: 'https://m\u00fcnchen.example' }),
  ],
};
