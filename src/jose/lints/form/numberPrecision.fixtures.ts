import { good, token, encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text:
        good({}, { n: 1 }).replace(encoded({ alg: 'ES256', typ: 'at+jwt', kid: 'key-1' }), encoded({ alg: 'ES256' })) &&
        token({ alg: 'ES256' }, '{"id":9007199254740993}'),
      args: { name: 'id', kept: '9007199254740992' },
    },
    {
      text: token({ alg: 'ES256' }, '{"big":1e400}'),
      args: { name: 'big', kept: 'Infinity' },
      says: 'The number in "big" is out of the range of most readers',
    },
    { text: token({ alg: 'ES256' }, '{"big":-1e400}'), args: { kept: 'Infinity' } },
    { text: token({ alg: 'ES256' }, '{"exp":1e400}'), says: 'out of the range' },
  ],
  silent: [good(), token({ alg: 'ES256' }, '{"id":9007199254740992,"f":0.1,"g":1.50,"h":1e21,"z":0.000}')],
};
