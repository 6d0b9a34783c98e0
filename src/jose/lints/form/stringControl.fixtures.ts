import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { name: 'a\u001b[31mb' }), args: { points: 'U+001B' } }, good({}, { name: 'a\u0000' })],
  silent: [good({}, { text: 'two\nlines\tand a tab' })],
};
