import { SECRET_KEY, SHARED_BOMB, SHARED_ZIP } from '../fixtures/encrypted.ts';
import type { Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: SHARED_BOMB, keys: [SECRET_KEY], args: { limit: 250_000 } }],
  silent: [SHARED_BOMB, { text: SHARED_ZIP, keys: [SECRET_KEY] }],
};
