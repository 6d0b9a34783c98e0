import { good, encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [encoded(good())],
  silent: [good()],
};
