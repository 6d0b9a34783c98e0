import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({ typ: 'JWT' }), good({ typ: 'application/jwt' })],
  silent: [good(), good({ typ: undefined })],
};
