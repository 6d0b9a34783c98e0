import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token('{"alg":"ES256","alg":"none"}', {}), args: { name: 'alg' }, severity: 'high' },
    { text: token('{"alg":"ES256","jwk":{"x":1,"x":2}}', {}), severity: 'medium' },
  ],
  silent: [good()],
};
