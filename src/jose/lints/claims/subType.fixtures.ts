import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { sub: 1 }), args: { has: 'number' } }, good({}, { sub: null })],
  silent: [good(), good({}, { sub: '1' })],
};
