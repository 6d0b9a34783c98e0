import { good, token, encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ typ: 'JWT' }, { iss: 'x' }), JSON.stringify({ payload: encoded({}), signature: 'AA' })],
  silent: [good()],
};
