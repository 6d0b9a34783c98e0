import { expect, it } from 'vitest';
import { faultWords } from './faultWords.ts';

it.each([
  ["'", 'Payload, line 2, column 3: not JSON. Found a single quote, expected a member name in double quotes.'],
  ['"', 'Payload, line 2, column 3: not JSON. Found a quotation mark, expected a member name in double quotes.'],
  ['}', 'Payload, line 2, column 3: not JSON. Found "}", expected a member name in double quotes.'],
  ['', 'Payload, line 2, column 3: not JSON. Found the end of the text, expected a member name in double quotes.'],
])('names what was found in broken JSON so that it can be seen: %s', (found, sentence) => {
  const args = { part: 'Payload', line: 2, column: 3, expected: 'name', found };
  expect(faultWords['json-invalid'].says(args)).toBe(sentence);
});

it.each([
  ['\u0430', '"\u0430" (U+0430, a Cyrillic letter)'],
  ['\u03BF', '"\u03BF" (U+03BF, a Greek letter)'],
  ['\uFF21', '"\uFF21" (U+FF21, a full-width character)'],
  ['\u2013', '"\u2013" (U+2013, a dash, not the hyphen)'],
  ['\u4E2D', '"\u4E2D"'],
  ['!', '"!"'],
])('names a character that is easily taken for another by its code point: %s', (character, shown) => {
  expect(faultWords['base64-alphabet'].says({ part: 'Header', at: 5, character, count: 1 })).toBe(
    `Header, character 5: ${shown} is not a base64url character.`,
  );
});
