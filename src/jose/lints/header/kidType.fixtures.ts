import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({ kid: 7 }), args: { has: 'number' }, severity: 'error' },
    { text: good({ kid: '' }), severity: 'info' },
  ],
  silent: [good(), good({ kid: undefined })],
};
