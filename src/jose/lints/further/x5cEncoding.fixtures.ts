import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({ x5c: ['MIIB-_8A'] })],
  silent: [good({ x5c: ['MIIB+/8A'] }), good()],
};
