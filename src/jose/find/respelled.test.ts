import { describe, expect, it } from 'vitest';
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
  [
    'ASP.NET',
    (one: string, two: string, three: string) =>
      `Cookie: .AspNetCore.Cookies=chunks-3; .AspNetCore.CookiesC1=${one}; .AspNetCore.CookiesC2=${two}; .AspNetCore.CookiesC3=${three}`,
  ],
])('a token in several cookies: %s', (_, write) => {
  const text = write(TOKEN.slice(0, 30), TOKEN.slice(30, 70), TOKEN.slice(70));
  expect(findTokens(text)).toMatchObject([{ text: TOKEN, wrappings: [{ kind: 'chunks' }] }]);
  expect(places(text).every((each) => each[0] === each[2])).toBe(true);
  // One that lost its second piece is what it is.
  expect(findTokens(`Cookie: s.token.0=${TOKEN.slice(0, 60)}`)).toMatchObject([{ text: TOKEN.slice(0, 60) }]);
});

it.each(['', '.', 'C'])('two numbered cookies with a token each are not joined: %j', (mark) => {
  const [one, two] = [`${TOKEN.slice(0, -4)}AAAA`, `${TOKEN.slice(0, -4)}BBBB`];
  const first = mark === 'C' ? 1 : 0;
  const text = `Cookie: auth${mark}${first}=${one}; auth${mark}${first + 1}=${two}`;
  expect(findTokens(text).map((each) => each.text)).toEqual([one, two]);
});

describe('a session of several tokens in several cookies', () => {
  const OTHER = `${part({ alg: 'RS256' })}.${part({ iss: 'https://other.example' })}.${'zY9-'.repeat(12)}`;
  const SESSION = JSON.stringify({
    access_token: TOKEN,
    refresh_token: 'v1.not-one',
    user: { name: 'J\u00f8rg' },
    provider_token: OTHER,
  });
  const BASE64 = `base64-${Buffer.from(SESSION).toString('base64url')}`;
  it.each([
    ['base64url, as Supabase writes it', '.', BASE64],
    ['base64url, with another mark', '__', BASE64],
    ['percent escapes', '.', encodeURIComponent(SESSION)],
  ])('%s: all are found wherever it is cut, and nothing that is none', (_, mark, value) => {
    for (let size = Math.ceil(value.length / 19); size < value.length; size += 7) {
      const pieces = Array.from({ length: Math.ceil(value.length / size) }, (_piece, at) =>
        value.slice(at * size, (at + 1) * size),
      );
      const cookies = pieces.map((each, at) => `sb-ab-auth-token${mark}${at}=${each}`);
      for (const text of [
        `GET / HTTP/1.1\nCookie: theme=dark; ${cookies.join('; ')}; last=1`,
        cookies.map((each) => `a.example\tFALSE\t/\tTRUE\t0\t${each.replace('=', '\t')}`).join('\n'),
        cookies.map((each) => `Set-Cookie: ${each}; Path=/; Secure`).join('\n'),
      ]) {
        expect(findTokens(text).map((each) => each.text)).toEqual([TOKEN, OTHER]);
        expect(findTokens(text)[0]?.wrappings[0]).toEqual({ kind: 'chunks', name: 'sb-ab-auth-token' });
      }
    }
  });
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
