import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { sub: 'a'.repeat(256) }), args: { count: 256 } }],
  silent: [good(), good({}, { sub: 'a'.repeat(255) })],
};
