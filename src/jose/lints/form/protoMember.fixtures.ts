import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [token({ alg: 'ES256' }, '{"__proto__":{"admin":true}}'), token({ alg: 'ES256' }, '{"a":{"constructor":1}}')],
  silent: [good()],
};
