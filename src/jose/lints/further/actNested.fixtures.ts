import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { act: { sub: 'a', act: { sub: 'b' } } }), args: { count: 2 } }],
  silent: [good({}, { act: { sub: 'a' } }), good()],
};
