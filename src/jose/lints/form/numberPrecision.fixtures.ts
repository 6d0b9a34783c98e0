import { good, token, encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text:
        good({}, { n: 1 }).replace(encoded({ alg: 'ES256', typ: 'at+jwt', kid: 'key-1' }), encoded({ alg: 'ES256' })) &&
        token({ alg: 'ES256' }, '{"id":9007199254740993}'),
      args: { name: 'id', kept: '9007199254740992' },
    },
    token({ alg: 'ES256' }, '{"big":1e400}'),
  ],
  silent: [good(), token({ alg: 'ES256' }, '{"id":9007199254740992,"f":0.1,"g":1.50,"h":1e21,"z":0.000}')],
};
