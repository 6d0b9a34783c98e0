import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { aud: [] }), args: { has: 'an empty array' } },
    { text: good({}, { aud: '' }), args: { has: 'an empty string' } },
    { text: good({}, { aud: { api: true } }), args: { has: 'an object' } },
    good({}, { aud: ['a', 1] }),
    good({}, { aud: null }),
  ],
  silent: [good(), good({}, { aud: ['a', 'b'] })],
};
