import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({}, { data: 'x'.repeat(4000) })],
  silent: [
    good({}, { data: 'x'.repeat(2000) }),
    good({ x5c: ['A'.repeat(4000)] }),
    good({}, { data: 'x'.repeat(9000) }),
  ],
};
