import { good, NOW, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { nbf: NOW + 600 }), says: '10 minutes ahead' }, good({}, { nbf: NOW + 200 })],
  silent: [good(), good({}, { nbf: NOW + 5 }), good({}, { nbf: NOW - 5 }), good({}, { nbf: (NOW + 5) * 1000 })],
};
