import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({ jku: 'http://issuer.example/keys' }), args: { name: 'jku' } },
    good({ x5u: 'file:///etc/passwd' }),
    good({ jku: 7 }),
  ],
  silent: [good(), good({ jku: 'https://issuer.example/keys' })],
};
