import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { data: 'x'.repeat(9000) }), severity: 'medium' }],
  silent: [good({}, { data: 'x'.repeat(4000) })],
};
