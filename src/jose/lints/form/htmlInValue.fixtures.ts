import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    good({}, { name: '<img src=x onerror=alert(1)>' }),
    good({}, { website: 'javascript:alert(1)' }),
    good({}, { a: [{ b: '<SCRIPT>' }] }),
  ],
  silent: [good(), good({}, { note: 'a < b and b > c', mail: 'Ada <ada@example.org>' }), good({ kid: '<img src=x>' })],
};
