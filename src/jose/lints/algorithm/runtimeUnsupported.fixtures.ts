import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good(), input: { keyBindingFaults: [{ code: 'unsupported-here', args: { alg: 'ES256K' } }] } }],
  silent: [good()],
};
