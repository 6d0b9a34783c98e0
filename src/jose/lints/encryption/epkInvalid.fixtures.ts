import { TO_KEY } from '../fixtures/encrypted.ts';
import { encoded, jwe, octets, type Fixtures } from '../fixtures/fixture.ts';

const withEpk = (epk: unknown) => jwe({ alg: 'ECDH-ES', enc: 'A256GCM', epk });
const octets32 = encoded(octets(32));

export const fixtures: Fixtures = {
  fires: [
    { text: withEpk({ kty: 'EC', crv: 'P-256', x: octets32, y: octets32 }), args: { why: 'point' } },
    { text: withEpk({ kty: 'EC', crv: 'secp256k1', x: octets32, y: octets32 }), args: { why: 'curve' } },
    { text: withEpk('key'), args: { why: 'type' } },
    { text: withEpk({ kty: 'OKP', crv: 'X25519', x: encoded(new Uint8Array(32)) }), args: { why: 'low' } },
    { text: withEpk({ kty: 'EC', crv: 'P-256', x: 'AA', y: octets32 }), args: { why: 'length' } },
  ],
  silent: [TO_KEY, jwe({ alg: 'dir', enc: 'A256GCM', epk: 'key' })],
};
