import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '..');
/** The rooms that hold sentences of the screen. */
const SPOKEN =
  /^(?:words\/en|lessons\/(?:ready|models)|jose\/(?:verdict|doctor|lints|foreign|sdJwt|tables)|scenes\/ready)\//;
const WORDS = /^jose\/(?:token|jws|jwe|keys)\/\w*[wW]ords\.ts$/;

const sentences = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => (SPOKEN.test(path) || WORDS.test(path)) && path.endsWith('.ts') && !/\.test\.|fixtures/.test(path))
  .flatMap((path) =>
    readFileSync(join(src, path), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*|import )/.test(line) && /['`]/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );

it.each([
  ['a private metaphor for what the screen shows', /\b(?:on|to|from) (?:the|this) bench\b|The bench\b/],
  ['a light for a check', /\b(?:which|no|a|its|the) lights? (?:\w+ )?(?:will|turns?|green|red|fails?|said|says?)\b/i],
  ['old or translated English', /\b(?:anew|line ends?|stands? twice|as it stands|by itself|is no text|and is none)\b/],
  [
    'two words for one thing: a signature matches',
    /\b(?:signature|tag)(?: itself| inside)? (?:no longer |still |does not )?fits?\b/,
  ],
  ['a bug by another name', /\bfault in Jotlab\b/],
])('no sentence has %s', (_, phrase) => {
  expect(sentences.filter((line) => phrase.test(line.replace(/\$\{[^}]*\}/g, '')))).toEqual([]);
});
