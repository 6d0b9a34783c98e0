import { good, token, NOW, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { exp: -1 }), args: { name: 'exp', how: 'negative' } },
    { text: good({}, { nbf: 0 }), args: { how: 'zero' } },
    { text: token({ alg: 'ES256' }, '{"exp":1e300}'), args: { how: 'beyond any calendar' } },
  ],
  silent: [good(), good({}, { exp: NOW * 1000 }), good({}, { exp: NOW * 1_000_000 })],
};
