import { CERTIFICATE, CERTIFICATE_NOW } from '../fixtures/certificate.ts';
import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: good({ x5c: [CERTIFICATE] }),
      now: CERTIFICATE_NOW,
      says: 'CN=p256.example; it is within its time',
      severity: 'info',
    },
    { text: good({ x5c: [CERTIFICATE] }), says: 'not valid yet' },
    { text: good({ x5c: ['AAAA', 'AAAA'] }), says: 'a chain of 2 certificates (x5c), which cannot be read' },
  ],
  silent: [good(), good({}, { x5c: [CERTIFICATE] })],
};
