import { good, NOW, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { exp: NOW - 3 * 86_400 }), says: 'expired on 2025-12-29 at 00:00:00 UTC' },
    { text: good({}, { exp: NOW }), says: 'expired on 2026-01-01 at' },
  ],
  silent: [good(), good({}, { exp: String(NOW - 9) }), good({}, { exp: 1e300 })],
};
