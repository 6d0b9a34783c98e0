import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { name: 'a\u202eb' }), args: { points: 'U+202E' } }, good({}, { 'ad\u200bmin': true })],
  silent: [
    good({}, { name: '\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', emoji: '\u{1f468}\u200d\u{1f467}' }),
  ],
};
