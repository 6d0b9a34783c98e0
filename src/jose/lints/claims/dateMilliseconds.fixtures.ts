import { good, NOW, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { exp: (NOW + 60) * 1000 }), args: { name: 'exp', unit: 'milliseconds' } },
    { text: good({}, { iat: NOW * 1_000_000 }), args: { unit: 'microseconds' } },
    { text: good({}, { exp: (NOW + 60) * 1000 }), says: 'exp looks like milliseconds' },
  ],
  silent: [good(), good({}, { exp: 253_402_300_799 }), good({}, { exp: String(NOW * 1000) })],
};
