import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { jti: 7 }), args: { has: 'number' } }],
  silent: [good(), good({}, { jti: '' })],
};
