import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({ typ: ['JWT'] }), args: { has: 'array' } }, good({ typ: null })],
  silent: [good(), good({ typ: undefined })],
};
