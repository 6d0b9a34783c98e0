import { encoded, good, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({ x5t: encoded(octets(20)) })],
  silent: [good(), good({ x5t: encoded(octets(20)), 'x5t#S256': encoded(octets(32)) })],
};
