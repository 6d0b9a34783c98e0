import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'ES256' }, {}, new Uint8Array(64)), args: { how: 'zeros' } },
    {
      text: token({ alg: 'ES256' }, {}, Uint8Array.of(...octets(32), ...new Uint8Array(32).fill(255))),
      args: { how: 'range' },
    },
  ],
  silent: [good(), token({ alg: 'HS256' }, {}, octets(32)), `${token({ alg: 'HS256' }, {}, new Uint8Array(0))}***`],
};
