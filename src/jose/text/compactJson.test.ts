import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactJson } from './compactJson.ts';
import { formatJson } from './format.ts';
import { readJson } from './json.ts';

describe('compactJson', () => {
  it('takes back what formatJson added', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (text) => {
        const once = compactJson(text).text;
        expect(compactJson(formatJson(readJson(once)).text).text).toBe(once);
        expect(JSON.parse(once)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('never joins what white space keeps apart', () => {
    expect(compactJson('{"exp": 17951 60000, "b": tru e, "c": - 1}').text).toBe(
      '{"exp":17951 60000,"b":tru e,"c":- 1}',
    );
    expect(compactJson('{"a":\u00a01}').text).toBe('{"a":\u00a01}');
    expect(compactJson('"a" "b"').text).toBe('"a" "b"');
  });

  it('keeps blanks in strings, and strings that do not end', () => {
    expect(compactJson('{ "a b" : "c  \\" d" , "e f').text).toBe('{"a b":"c  \\" d","e f');
  });

  it('knows where each run came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', ' ', '\n', 'a', '{', ':') }), (text) => {
        const { text: compact, from, to } = compactJson(text);
        from.forEach((start, index) => {
          const at = to[index] as number;
          expect(compact.charAt(at)).toBe(text.charAt(start));
        });
      }),
    );
  });
});
