import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: token({ alg: 'ES256' }, Uint8Array.of(0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d)),
      args: { at: 7 },
    },
  ],
  silent: [good({}, { name: 'Zoë' }), token({ alg: 'ES256' }, Uint8Array.of(0xff, 0xd8, 0xff))],
};
