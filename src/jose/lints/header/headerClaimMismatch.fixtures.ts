import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({ iss: 'https://other.example' }), args: { name: 'iss' } },
    good({ aud: ['a', 'b'] }, { aud: ['a'] }),
  ],
  silent: [good(), good({ iss: 'https://issuer.example' }), good({ aud: ['b', 'a'] }, { aud: ['a', 'b'] })],
};
