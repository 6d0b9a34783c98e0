import { good, jwe, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({ zip: 'DEF' }), severity: 'medium' },
    { text: token({ alg: 'ES256', zip: 'DEF', kid: 'k' }, octets(60), octets(64)), severity: 'info' },
  ],
  silent: [good(), jwe({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' })],
};
