import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: `Authorization: Bearer ${good()}`, says: 'taken out of' },
    `"${good()}"`,
    { text: `${good()}?`, severity: 'low', says: 'beside the token were left out: "?"' },
    { text: `\0${good()}`, severity: 'low', says: 'U+0000' },
    // A Cyrillic letter that looks like the Latin one.
    { text: `${good()}\u0430`, says: '"\u0430" (U+0430)' },
    { text: `See ${good()} in the log`, says: 'a longer text' },
    JSON.stringify({ access_token: good() }),
  ],
  silent: [good(), `${good()}\n`],
};
