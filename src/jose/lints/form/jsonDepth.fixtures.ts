import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, `${'['.repeat(1100)}${']'.repeat(1100)}`), severity: 'error' },
    { text: token({ alg: 'ES256' }, `{"a":${'['.repeat(70)}${']'.repeat(70)}}`), args: { depth: 71 }, severity: 'low' },
  ],
  silent: [good(), token({ alg: 'ES256' }, `${'['.repeat(60)}${']'.repeat(60)}`)],
};
