import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: token({ alg: 'PS256' }, {}, octets(256)),
      input: { diagnosed: [{ id: 'pss-salt-length', args: { salt: 222, wants: 32 }, verifies: true }] },
      args: { salt: 222 },
    },
  ],
  silent: [good()],
};
