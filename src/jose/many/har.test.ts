import { describe, expect, it } from 'vitest';
import { HarScanner, isHar } from './har.ts';
import type { Found } from './place.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (sub: string, length = 43): string =>
  `${part({ alg: 'HS256' })}.${part({ iss: 'https://id.example', sub })}.${'Sg'.repeat(length).slice(0, length)}`;
const session = token('s', 342);

const ENTRY = {
  request: {
    url: `https://api.shop.example:8443/orders?state=${token('q')}`,
    headers: [
      { name: 'Authorization', value: `Bearer ${token('a')}` },
      { name: 'Cookie', value: `x=1; app.1=${session.slice(200)}; app.0=${session.slice(0, 200)}` },
    ],
    cookies: [
      { name: 'app.0', value: session.slice(0, 200) },
      { name: 'app.1', value: session.slice(200) },
    ],
    postData: { text: JSON.stringify({ token: token('p') }) },
  },
  response: {
    headers: [{ name: 'Set-Cookie', value: `id=${token('c')}; Path=/\nother=2` }],
    content: { encoding: 'base64', text: Buffer.from(`{"id_token":"${token('b')}"}`).toString('base64') },
  },
};

function scan(text: string, size = 1_000): { found: Found[]; scanner: HarScanner } {
  const found: Found[] = [];
  const scanner = new HarScanner((each) => found.push(each));
  for (let at = 0; at < text.length; at += size) scanner.push(text.slice(at, at + size));
  scanner.end();
  return { found, scanner };
}

describe('a HAR file', () => {
  const har = JSON.stringify(
    { log: { version: '1.2', pages: [{ title: '"entries": no' }], entries: [ENTRY, ENTRY] } },
    null,
    2,
  );
  const host = { host: 'api.shop.example:8443' };

  it('is told by its beginning', () => {
    expect(isHar(har)).toBe(true);
    expect(isHar('{"logs":{}}')).toBe(false);
  });

  it.each([1, 7, 1_000, 1_000_000])('gives each token with its host and place, in pieces of %d', (size) => {
    const { found, scanner } = scan(har, size);
    expect(scanner).toMatchObject({ entries: 2, broken: false });
    expect(found.filter(({ place }) => place.entry === 1)).toEqual([
      {
        text: token('a'),
        count: 1,
        place: { entry: 1, ...host, side: 'request', what: 'header', name: 'Authorization' },
      },
      { text: session, count: 1, place: { entry: 1, ...host, side: 'request', what: 'cookie', name: 'app' } },
      { text: token('p'), count: 1, place: { entry: 1, ...host, side: 'request', what: 'body' } },
      { text: token('q'), count: 1, place: { entry: 1, ...host, side: 'request', what: 'address' } },
      { text: token('c'), count: 1, place: { entry: 1, ...host, side: 'response', what: 'cookie', name: 'id' } },
      { text: token('b'), count: 1, place: { entry: 1, ...host, side: 'response', what: 'body' } },
    ]);
    expect(found).toHaveLength(12);
  });

  it('is looked at as text where it breaks off or is no JSON', () => {
    const cut = scan(har.slice(0, har.indexOf('"postData"', har.indexOf('"postData"') + 20)));
    expect(cut.scanner).toMatchObject({ entries: 1, broken: true });
    expect(cut.found.filter(({ text }) => text === token('a'))).toHaveLength(2);
    const wrong = scan(har.replace('"cookies": [', '"cookies": [[[ ,'));
    expect(wrong.scanner.broken).toBe(true);
    expect(wrong.found.map(({ text }) => text)).toContain(token('a'));
  });
});
