import { encoded, jwe, octets, type Fixtures } from '../fixtures/fixture.ts';

const general = (...recipients: object[]) =>
  JSON.stringify({
    protected: encoded({ enc: 'A256GCM' }),
    recipients,
    iv: encoded(octets(12)),
    ciphertext: encoded(octets(32)),
    tag: encoded(octets(16)),
  });
const wrapped = { header: { alg: 'A128KW' }, encrypted_key: encoded(octets(40)) };

export const fixtures: Fixtures = {
  fires: [{ text: general({ header: { alg: 'dir' } }, wrapped), args: { count: 2 } }],
  silent: [general(wrapped, wrapped), general({ header: { alg: 'dir' } }), jwe({ alg: 'dir', enc: 'A256GCM' })],
};
