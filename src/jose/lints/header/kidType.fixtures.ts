import { good, several, type Fixtures } from '../fixtures/fixture.ts';
import { SEAL, sealed } from '../fixtures/sealed.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({ kid: 7 }), args: { has: 'number' }, severity: 'error' },
    { text: good({ kid: '' }), severity: 'info' },
    // The press is for the header that has it, and for that of an encrypted token too.
    { text: several({ kid: 'one' }, { kid: 7 }), args: { has: 'number' } },
    { text: await sealed('{"iss":"https://issuer.example"}', 1, { kid: 7 }), keys: [SEAL], args: { has: 'number' } },
  ],
  silent: [good(), good({ kid: undefined }), several({ kid: 'one' }, { kid: 'two' })],
};
