// People sometimes paste hostile text: the search for messages must end soon, whatever the text is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMessages, SEARCHED } from './findMessages.ts';
import { exampleOf } from './fixtures/example.ts';
import { LIBRARIES } from './libraries.ts';
import { looksLikeError } from './looksLikeError.ts';

const rows = LIBRARIES.flatMap(({ rows: own }) => own);
const pieces = rows.flatMap(({ says }) => says.split(/\{[\w*]+\}/)).filter((piece) => piece.length > 2);

const anything = fc.array(
  fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(...rows.map(exampleOf)),
    fc.constantFrom('"', "'", '\n', ' at ', '\\', ': ', 'Error', '{', '\u0000', '&quot;'),
    fc.string({ maxLength: 40, unit: 'binary' }),
  ),
  { maxLength: 30 },
);

test('any text is searched without a throw, and what is found is bounded', () => {
  fc.assert(
    fc.property(anything, (parts) => {
      const text = parts.join('');
      const found = findMessages(text);
      expect(found.length).toBeLessThanOrEqual(3);
      for (const message of found) {
        expect(message.by.length).toBeGreaterThan(0);
        expect(message.text.length).toBeLessThanOrEqual(400);
      }
      expect(typeof looksLikeError(text, false)).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});

const msOf = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** Every beginning of a message again and again, and never its end. */
const repeated = [
  'JWT {',
  "Invalid '",
  "Expected '",
  'Token ',
  '"',
  'JWT: ',
  'AError',
  'at ',
  '\\',
  'a',
  ' ',
  '\n  at ',
];

test.each(repeated)('%j over and over takes no longer than other text', (part) => {
  const text = part.repeat(Math.ceil((4 * SEARCHED) / part.length));
  const plain = msOf(() => findMessages('word '.repeat(SEARCHED)));
  const hostile = msOf(() => {
    findMessages(text);
    looksLikeError(text, false);
  });
  // A machine may be slow; a run that is quadratic in 64,000 characters takes minutes.
  expect(hostile).toBeLessThan(1000 + 20 * plain);
});

test('a long text is searched in its first part alone', () => {
  const late = `${' '.repeat(SEARCHED)}TokenExpiredError: jwt expired`;
  expect(findMessages(late)).toEqual([]);
  expect(findMessages(late.slice(100))).toHaveLength(1);
});
