import { good, encoded, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [`${encoded({ alg: 'ES256' })}..${encoded(octets(64))}`],
  silent: [good()],
};
