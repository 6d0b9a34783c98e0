import { describe, expect, it } from 'vitest';
import { read } from '../../jose/read/read.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { hostile } from '../../jose/vectors/hostile.ts';
import { tokenVectors } from '../../jose/vectors/vectors.ts';
import { breakdownSvg } from './breakdownSvg.ts';
import type { PictureLook } from './pictureLook.ts';
import { escapeXml } from './svgText.ts';

const look: PictureLook = {
  paper: '#fff',
  ink: '#000',
  soft: '#555',
  part: (name) => ({ letter: name.charAt(0).toUpperCase(), colour: '#123456' }),
};
const texts = (svg: string): string[] => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
const drawn = (token: string, masked = false): string => breakdownSvg(read(token) as TokenReading, look, masked).svg;

/** Tags in pairs, no markup in texts, no character that XML forbids: a reader for just this. */
function wellFormed(svg: string): void {
  const open: string[] = [];
  for (const [tag, close, name = '', single] of svg.matchAll(/<(\/?)([a-z]+)(?: [a-zA-Z:-]+="[^"<>]*")*(\/?)>/g)) {
    if (close) expect(open.pop(), tag).toBe(name);
    else if (!single) open.push(name);
  }
  expect(open).toEqual([]);
  expect(svg.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
  expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  const tags = new Set([...svg.matchAll(/<\/?([a-z]+)/g)].map(([, name = '']) => name));
  expect([...tags].filter((name) => !['svg', 'title', 'rect', 'text', 'path', 'g'].includes(name))).toEqual([]);
}

describe('the breakdown as a picture', () => {
  it('holds every character of a token and every line of its JSON', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbXkifQ.c2lnbmF0dXJl';
    const said = texts(drawn(token));
    expect(said.filter((text) => /^[\w-]{1,4}$/.test(text)).join('')).toContain('eyJhbGciOiJIUzI1NiJ9');
    expect(said).toContain('  &quot;sub&quot;: &quot;amy&quot;');
    expect(said).toContain('JWS Compact Serialization');
  });

  it('is no token to use while it is masked', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbXkifQ.c2lnbmF0dXJlc2lnbmF0dXJl';
    const masked = texts(drawn(token, true));
    expect(masked.join('')).toContain('c2lnbmF0');
    expect(masked.join('')).not.toContain('dXJl');
    // Not as hexadecimal either.
    expect(masked.join(' ')).toContain('73 69 67 6e');
    expect(masked.join(' ')).not.toContain('73 69 67 6e 61 74 75');
    expect(texts(drawn(token)).join('')).toContain('dXJl');
  });

  it('shows what is signed and what is secret, with the arrows of the lanes', () => {
    const heads = (svg: string): number => [...svg.matchAll(/<path d="[^"]*z" /g)].length;
    const jwe =
      tokenVectors.find(({ text }) => text.startsWith('eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.'))?.text ?? '';
    const svg = drawn(jwe, true);
    // Five into cipher, key and tag, and three over the bar of what the tag checks.
    expect(heads(svg)).toBe(8);
    expect(texts(svg)).toEqual(expect.arrayContaining(['cipher', 'content encryption key', 'additional data']));
    expect(texts(svg)).toContainEqual(
      expect.stringMatching(/^Authenticated: Header, Initialization vector, and Ciphertext\./),
    );
    expect(texts(svg)).toContainEqual(expect.stringMatching(/^Secret: Encrypted key and Ciphertext\./));
    expect(heads(drawn('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbXkifQ.c2lnbmF0dXJl'))).toBe(1);
    // Nothing is drawn beyond the picture.
    for (const [, x, width] of svg.matchAll(/<rect x="([\d.-]+)" y="[\d.-]+" width="([\d.-]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(1200);
    }
  });

  it('is well formed and bounded for every published token and every hostile text', () => {
    let made = 0;
    for (const source of [...tokenVectors.map(({ text }) => text), ...hostile.map(({ text }) => text)]) {
      const reading = read(source);
      if (reading.kind !== 'token') continue;
      const { svg } = breakdownSvg(reading, look, made % 2 === 0);
      wellFormed(svg);
      expect(svg.length).toBeLessThan(1_500_000);
      made += 1;
    }
    expect(made).toBeGreaterThan(100);
  });

  it('shows markup, controls and halves of characters as text', () => {
    expect(escapeXml('<a href="x">&\'')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&#39;');
    expect(escapeXml('a\u0000b\ud800c\u202ed\ud83d\ude00')).toBe('a\ufffdb\ufffdc\ufffdd\ud83d\ude00');
  });
});
