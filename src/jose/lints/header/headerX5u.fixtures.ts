import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({ x5u: 'https://issuer.example/cert.pem' })],
  silent: [good(), good({ x5t: 'AA' })],
};
