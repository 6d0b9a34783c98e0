import { readToken } from '../read/readToken.ts';
import type { Token } from '../token/token.ts';
import type { Subject } from './subject.ts';

/** How many tokens are compared with one another: the first ones of a long log. */
const LIMIT = 50;
const LONGEST = 20_000;

const read = new WeakMap<Subject, readonly { text: string; token: Token }[]>();

/** All tokens that were pasted together, each read once; none if there is only one. */
export function tokensBeside(subject: Subject): readonly { text: string; token: Token }[] {
  const known = read.get(subject);
  if (known) return known;
  const texts = [...new Set(subject.candidates.map(({ text }) => text))].slice(0, LIMIT);
  const tokens =
    texts.length < 2
      ? []
      : texts.filter(({ length }) => length < LONGEST).map((text) => ({ text, token: readToken(text).token }));
  read.set(subject, tokens);
  return tokens;
}
