import { describe, expect, it } from 'vitest';
import { encode, hostile, hostileText } from './hostile.ts';

const part = (id: string, index: number): string => hostileText(id).split('.')[index] ?? '';
const octets = (base64url: string): Buffer => Buffer.from(base64url, 'base64url');
const strictly = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

describe('the hostile inputs', () => {
  it('have ids of their own and say what they show', () => {
    expect(hostile.length).toBeGreaterThan(150);
    expect(new Set(hostile.map((each) => each.id)).size).toBe(hostile.length);
    for (const each of hostile) expect(each.says, each.id).toMatch(/^\S.{5,}[^.]$/);
  });

  it('stay within a few megabytes each', () => {
    expect(hostileText('million-dots')).toHaveLength(1_000_000);
    expect(hostileText('megabyte-token').length).toBeGreaterThan(1_000_000);
    for (const each of hostile) expect(each.text.length, each.id).toBeLessThan(4_000_000);
  });

  it('hold payloads that are not UTF-8, where they say so', () => {
    const broken = hostile.filter((each) => each.id.startsWith('utf8-'));
    expect(broken.length).toBeGreaterThan(10);
    for (const { id } of broken) {
      expect(() => strictly(octets(part(id, id === 'utf8-header' ? 0 : 1))), id).toThrow(TypeError);
    }
  });

  it('hold payloads that are JSON or not, as they say', () => {
    const parses = (id: string): boolean => {
      try {
        JSON.parse(strictly(octets(part(id, 1))));
        return true;
      } catch {
        return false;
      }
    };
    const sound = [
      'proto',
      'proto-escape',
      'duplicate',
      'duplicate-escape',
      'number-big',
      'number-overflow',
      'nul-escape',
      'surrogate-escape-high',
      'bidi-override',
      'jwt-in-claim',
    ];
    const unsound = [
      'number-leading-zero',
      'number-nan',
      'json-comma',
      'json-trailing',
      'json-open',
      'json-escape',
      'json-tab',
      'json-nbsp',
      'nul-raw',
      'deep-open',
      'jwt-in-itself',
    ];
    expect(sound.filter((id) => !parses(id))).toEqual([]);
    expect(unsound.filter(parses)).toEqual([]);
  });

  it('spell the same octets in another way, where they say so', () => {
    expect(octets(part('tail-bits', 2))).toEqual(octets(part('detached', 2)));
    expect(part('tail-bits', 2)).not.toBe(part('detached', 2));
    expect(part('length-one', 1).length % 4).toBe(1);
    expect(part('alphabet', 1)).toMatch(/[+/]/);
    expect(strictly(octets(part('alphabet', 1)))).toBe(strictly(octets(part('alphabet-mixed', 1))));
  });

  it('have as many parts as they say', () => {
    for (const count of [1, 2, 4, 6])
      expect(hostileText(`parts-${count}`).split('.'), `parts-${count}`).toHaveLength(count);
    expect(part('detached', 1)).toBe('');
    expect(hostileText('sd-jwt-without-tilde').endsWith('~')).toBe(false);
  });

  it('are encoded as RFC 7515 appendix C says', () => {
    expect(encode([3, 236, 255, 224, 193])).toBe('A-z_4ME');
    expect(encode('')).toBe('');
  });
});
