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
