import { good, token, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: token(
        { alg: 'ES256' },
        {},
        Uint8Array.of(0x30, 0x44, 0x02, 0x20, ...octets(32, 2), 0x02, 0x20, ...octets(32, 3)),
      ),
      args: { wants: 64 },
    },
  ],
  silent: [good()],
};
