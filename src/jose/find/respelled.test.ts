import { expect, it } from 'vitest';
import { toOuter } from '../text/span.ts';
import { findTokens } from './findTokens.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = `${part({ alg: 'HS256' })}.${part({ iss: 'https://issuer.example', sub: 'somebody' })}.${'A-_b'.repeat(10)}abc`;

/** Each character of the found text is at the place that the trace names, in some spelling. */
const places = (text: string): string[] =>
  findTokens(text).flatMap(({ text: found, trace }) =>
    [...found].map((character, at) => {
      const { start, end } = toOuter(trace, { start: at, end: at + 1 });
      return `${character} ${text.slice(start, end)}`;
    }),
  );

it('quoted-printable mail: soft line breaks and =3D, wherever they fall', () => {
  const line = `<a href=3D"https://a.example/?t=3D${TOKEN}">`;
  for (const width of [20, 37, 76]) {
    const text = line.replace(new RegExp(`(?:[^=]|=..){1,${width}}(?=.)`, 'g'), '$&=\r\n');
    expect(findTokens(text)).toMatchObject([{ text: TOKEN }]);
    expect(findTokens(text)[0]?.wrappings.map(({ kind }) => kind)).toContain('quotedPrintable');
    expect(places(text).every((each) => each[0] === each[2])).toBe(true);
  }
});

it.each([
  [
    'a header',
    (one: string, two: string, three: string) => `Cookie: a=b; s.token.0=${one}; s.token.1=${two}; s.token.2=${three}`,
  ],
  [
    'a table',
    (one: string, two: string, three: string) =>
      `s.0\t${one}\ta.example\t/\ns.1\t${two}\ta.example\t/\ns.2\t${three}\ta.example\t/`,
  ],
])('a token in several cookies: %s', (_, write) => {
  const text = write(TOKEN.slice(0, 30), TOKEN.slice(30, 70), TOKEN.slice(70));
  expect(findTokens(text)).toMatchObject([{ text: TOKEN, wrappings: [{ kind: 'chunks' }] }]);
  expect(places(text).every((each) => each[0] === each[2])).toBe(true);
  // One that lost its second piece is what it is.
  expect(findTokens(`Cookie: s.token.0=${TOKEN.slice(0, 60)}`)).toMatchObject([{ text: TOKEN.slice(0, 60) }]);
});

it('the digits of a SMART Health Card, in one code or several', () => {
  const digits = (text: string): string =>
    [...text].map((each) => String(each.charCodeAt(0) - 45).padStart(2, '0')).join('');
  expect(findTokens(`shc:/${digits(TOKEN)}`)).toMatchObject([{ text: TOKEN, wrappings: [{ kind: 'digits' }] }]);
  const [one, two] = [digits(TOKEN.slice(0, 50)), digits(TOKEN.slice(50))];
  expect(findTokens(`shc:/1/2/${one}\nshc:/2/2/${two}`)).toMatchObject([{ text: TOKEN }]);
  expect(findTokens('shc:/12')).toEqual([]);
});

it.each(['\u2013', '\u2014', '\u2212', '\u2011'])('a hyphen that became %s stays in the token', (dash) => {
  const changed = TOKEN.replaceAll('-', dash);
  for (const text of [changed, `Bearer ${changed}`, `"${changed}"`, `see ${changed} there`])
    expect(findTokens(text)).toMatchObject([{ text: changed }]);
  // Behind a whole token it is a dash of the sentence.
  expect(findTokens(`${TOKEN}${dash}that is it`)).toMatchObject([{ text: TOKEN }]);
});
