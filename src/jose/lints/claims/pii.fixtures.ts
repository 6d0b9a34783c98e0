import { KEY, TO_KEY_SIGNED } from '../fixtures/encrypted.ts';
import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { card: '4111 1111 1111 1111' }), args: { what: 'a card number' }, severity: 'medium' },
    { text: good({}, { pan: '5555555555554444' }), severity: 'medium' },
    { text: good({}, { account: 'DE89 3704 0044 0532 0130 00' }), args: { what: 'an account number (IBAN)' } },
    { text: good({}, { number: '078-05-1120' }), args: { what: 'a social security number' } },
    { text: good({}, { phone_number: '+49 30 1234567' }), severity: 'low' },
    { text: good({}, { birthdate: '1990-01-01' }), severity: 'low' },
    { text: good({}, { email: 'jane@mail.example' }), severity: 'info', count: 1 },
    { text: good({}, { ipaddr: '192.0.2.7' }), args: { what: 'an IP address' } },
    { text: good({}, { address: { street_address: '1 Main Street' } }), severity: 'low' },
  ],
  silent: [
    good(),
    // The check digit is wrong, or it is an id.
    good({}, { card: '4111 1111 1111 1112' }),
    good({}, { order: '4111111111111111' }),
    good({}, { customer_id: '4111 1111 1111 1111' }),
    good({}, { account: 'DE88 3704 0044 0532 0130 00' }),
    good({}, { session_id: 'DE89370400440532013000' }),
    good({}, { number: '000-12-3456' }),
    good({}, { version: '1.2.3' }),
    good({ typ: 'JWT' }, { 'kubernetes.io': { serviceaccount: { name: 'app' } } }),
    { text: TO_KEY_SIGNED, keys: [KEY] },
  ],
};
