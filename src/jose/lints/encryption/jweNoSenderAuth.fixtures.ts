import { KEY, SECRET_KEY, SHARED, TO_KEY, TO_KEY_SIGNED } from '../fixtures/encrypted.ts';
import type { Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: TO_KEY, keys: [KEY] }],
  silent: [TO_KEY, { text: TO_KEY_SIGNED, keys: [KEY] }, { text: SHARED, keys: [SECRET_KEY] }],
};
