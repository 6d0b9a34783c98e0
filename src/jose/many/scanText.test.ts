import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Found } from './place.ts';
import { TextScanner } from './scanText.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (sub: string, length = 43): string =>
  `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ iss: 'https://id.example', sub })}.${'Sg'.repeat(length).slice(0, length)}`;

function scan(pieces: readonly string[]): Found[] {
  const found: Found[] = [];
  const scanner = new TextScanner((each) => found.push(each));
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return found;
}

/** Cuts a text at these places, wherever they fall. */
function cutAt(text: string, places: readonly number[]): string[] {
  const cuts = [0, ...places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  return cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut));
}

describe('a token in a text that comes in pieces', () => {
  it('is found once, wherever it stands and wherever the text is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.constantFrom('\n', '\r\n', ' ', '"', '\t'),
        fc.array(fc.nat(2_000), { maxLength: 12 }),
        fc.uuid(),
        (before, after, edge, places, sub) => {
          const wanted = token(sub);
          const text = `${before}${edge}${wanted}${edge}${after}`;
          const found = scan(cutAt(text, places)).filter((each) => each.text === wanted);
          expect(found).toHaveLength(1);
          expect(found[0]).toMatchObject({
            count: 1,
            place: { line: `${before}${edge}`.split('\n').length },
          });
        },
      ),
      { numRuns: 120 },
    );
  });

  it('gives the same, in whatever pieces a long text comes', () => {
    const line = (at: number): string =>
      at % 7 === 0
        ? `GET /orders/${at} Authorization: Bearer ${token(`u${at}`)} 200`
        : `INFO nothing ${'x'.repeat(at % 90)}`;
    const text = Array.from({ length: 20_000 }, (_, at) => line(at)).join('\n');
    const whole = scan([text]);
    expect(whole).toHaveLength(Math.ceil(20_000 / 7));
    expect(whole[1]).toEqual({ text: token('u7'), place: { line: 8, name: 'Bearer' }, count: 1 });
    const pieces = Array.from({ length: Math.ceil(text.length / 65_521) }, (_, at) =>
      text.slice(at * 65_521, (at + 1) * 65_521),
    );
    expect(scan(pieces)).toEqual(whole);
  });

  it('is counted as often as it stands in a line', () => {
    const twice = `first=${token('a')} second=${token('a')} other=${token('b')}`;
    expect(scan([twice]).map(({ text, count }) => [text, count])).toEqual([
      [token('a'), 2],
      [token('b'), 1],
    ]);
  });

  it('is joined from the cookies that it was cut into, in a header and in a cookie jar', () => {
    const session = token('c', 342);
    const [one, two, three] = [session.slice(0, 150), session.slice(150, 300), session.slice(300)];
    const header = `Cookie: theme=dark; next-auth.session-token.0=${one}; next-auth.session-token.1=${two}; next-auth.session-token.2=${three}; a=b`;
    expect(scan([`GET / HTTP/1.1\n${header}\n`])).toMatchObject([{ text: session, count: 1, place: { line: 2 } }]);
    const jar = [one, two, three]
      .map((value, at) => `.shop.example\tTRUE\t/\tTRUE\t0\tappSession.${at}\t${value}`)
      .join('\n');
    expect(
      scan([`# Netscape HTTP Cookie File\n\n${jar}\n.shop.example\tTRUE\t/\tTRUE\t0\tid\t${token('d')}\n`]),
    ).toMatchObject([
      { text: session, count: 1 },
      { text: token('d'), count: 1, place: { line: 6, name: 'id' } },
    ]);
  });

  it('is found in base64, in JSON Lines, in a JSON serialisation over several lines, and wrapped', () => {
    const inBase64 = Buffer.from(`{"access_token":"${token('e')}"}`).toString('base64');
    expect(scan([`body ${inBase64} end`])).toMatchObject([{ text: token('e') }]);
    const lines = [1, 2, 3]
      .map((at) => JSON.stringify({ at, nested: JSON.stringify({ jwt: token(`l${at}`) }) }))
      .join('\n');
    expect(scan([lines]).map(({ place }) => place.line)).toEqual([1, 2, 3]);
    const [header = '', payload = '', signature = ''] = token('f').split('.');
    const general = JSON.stringify({ payload, signatures: [{ protected: header, signature }] }, null, 2);
    expect(scan([`something first\n${general}\nand more`]).map(({ text }) => text)).toEqual([general]);
    const wrapped = token('g', 342).replaceAll(/.{64}/g, '$&\n');
    expect(scan([`-----\n${wrapped}\n-----`])).toMatchObject([{ text: token('g', 342) }]);
  });

  it('has the right line, however much came before it', () => {
    // More than is held at once, in pieces and as a whole.
    const lines = Array.from(
      { length: 2_600 },
      (_, at) => `${'-'.repeat(1_200)} ${at % 100 === 0 ? token(`n${at}`) : ''}`,
    );
    const text = lines.join('\n');
    const wanted = lines.flatMap((line, at) => (line.includes('ey') ? [at + 1] : []));
    const pieces = text.match(/[^]{1,65536}/g) ?? [];
    for (const given of [[text], pieces]) expect(scan(given).map(({ place }) => place.line)).toEqual(wanted);
  });

  it('is nothing in a long run without end, and costs no long time', () => {
    const start = performance.now();
    const noise = 'abcdefgh0123456789ABCDEFGHeyJ'.repeat(100_000);
    expect(scan([noise, '\n', token('h')]).map(({ text }) => text)).toContain(token('h'));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
