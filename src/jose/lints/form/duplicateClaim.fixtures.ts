import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, '{"sub":"a","sub":"b"}'), args: { name: 'sub' } },
    token({ alg: 'ES256' }, '{"sub":"a","s\\u0075b":"b"}'),
    token({ alg: 'ES256' }, '{"a":{"b":1,"b":2}}'),
  ],
  silent: [good()],
};
