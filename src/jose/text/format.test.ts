import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactJson } from './compactJson.ts';
import { formatJson, toFormatted, toOriginal } from './format.ts';
import { readJson } from './json.ts';

const format = (text: string): string => formatJson(readJson(text)).text;

describe('formatJson', () => {
  it('changes white space only', () => {
    expect(format('{"a":1.0,"a":[1,2],"b":{},"c":[{"d":"x, y: {z}"}]}')).toBe(
      '{\n  "a": 1.0,\n  "a": [1, 2],\n  "b": {},\n  "c": [\n    {\n      "d": "x, y: {z}"\n    }\n  ]\n}',
    );
  });

  it('keeps what follows an error as it is', () => {
    expect(format('{"a":1,"b":tru }  }')).toBe('{\n  "a": 1,\n  "b": tru }  }');
    expect(format('{"a" 1}')).toBe('{\n  "a" 1}');
    expect(format('{"a":1 2}')).toBe('{\n  "a": 1 2}');
    expect(format('nonsense')).toBe('nonsense');
    expect(format('')).toBe('');
  });

  it('says the same as JSON.parse, for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(format(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps a string that does not end as it is', () => {
    expect(format('{"sub":"1","name":"John Doe')).toBe('{\n  "sub": "1",\n  "name": "John Doe');
    expect(format('["a, b: {c}\n d"]')).toBe('["a, b: {c}\n d"]');
  });

  it('changes white space between tokens only, wherever a text breaks off or is damaged', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', '"', ' ', '}', 'x', ' 1 2 '),
        (text, seed, damage) => {
          const at = seed % (text.length + 1);
          const broken = text.slice(0, at) + damage + (seed % 2 === 0 ? '' : text.slice(at));
          expect(compactJson(format(broken)).text).toBe(compactJson(broken).text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('maps every place inside a token there and back', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, seed) => {
        const json = readJson(text);
        const formatted = formatJson(json);
        const node = seed % json.count;
        for (const at of [json.starts[node] as number, (json.ends[node] as number) - 1]) {
          const there = toFormatted(formatted, at);
          expect(formatted.text[there]).toBe(text[at]);
          expect(toOriginal(formatted, there, text.length)).toBe(at);
        }
      }),
    );
  });
});
