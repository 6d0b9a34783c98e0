import { good, NOW, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { exp: NOW - 60 }), args: { earlier: 'exp', later: 'iat' } },
    { text: good({}, { nbf: NOW + 9000 }), args: { earlier: 'exp', later: 'nbf' } },
  ],
  silent: [good(), good({}, { iat: NOW * 1000 }), good({}, { exp: '0' })],
};
