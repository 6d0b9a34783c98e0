import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({ b64: true }), { text: good({ b64: 'false', crit: ['b64'] }), args: { code: 'b64-type' } }],
  silent: [good(), good({ b64: true, crit: ['b64'] })],
};
