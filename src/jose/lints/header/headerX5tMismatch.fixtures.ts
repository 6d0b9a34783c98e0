import { CERTIFICATE, CERTIFICATE_SHA1 } from '../fixtures/certificate.ts';
import { encoded, good, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({ x5t: encoded(octets(16)) }), args: { name: 'x5t', has: 16, wants: 20 } },
    { text: good({ 'x5t#S256': encoded('a'.repeat(64)) }), args: { has: 64, wants: 32 } },
    { text: good({ x5c: [CERTIFICATE], x5t: encoded(octets(20)) }), says: 'not the digest of the certificate' },
  ],
  silent: [
    good(),
    good({ x5t: encoded(octets(20)), 'x5t#S256': encoded(octets(32)) }),
    good({ x5c: [CERTIFICATE], x5t: CERTIFICATE_SHA1 }),
  ],
};
