import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({ jku: 'https://issuer.example/keys' })],
  silent: [good(), good({}, { jku: 'https://issuer.example/keys' })],
};
