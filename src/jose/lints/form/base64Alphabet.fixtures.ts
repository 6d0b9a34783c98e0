import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, '{"a":"?>?>~~"}').replaceAll('_', '/').replaceAll('-', '+'), severity: 'medium' },
    { text: good().replace(/\.(....)/, '.$1!'), severity: 'error' },
  ],
  silent: [good(), token({ alg: 'ES256' }, '{"a":"?>?>~~"}')],
};
