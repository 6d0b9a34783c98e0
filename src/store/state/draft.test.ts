import { describe, expect, it } from 'vitest';
import { read } from '../../jose/read/read.ts';
import { hostile } from '../../jose/vectors/hostile.ts';
import { tokenVectors } from '../../jose/vectors/vectors.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { editable, readOnlyPart } from '../derived/editable.ts';
import { pickedCandidate, placedParts } from '../derived/select.ts';
import { chainOf, draftOf, formerText, ownText, withPart, type Draft, type SignedLayer } from './draft.ts';
import type { OuterLayer } from './outerLayers.ts';

const OUTER: OuterLayer = { kind: 'encrypted', reading: {} as never, openers: [], dropping: [] };
const payload = { part: { name: 'payload' } as never };
const header = { part: { name: 'protectedHeader' } as never };
const claims = (text: string, layers: Draft['layers'] = [OUTER]): Draft =>
  draftOf({ content: encodeUtf8(text), layers }, '');
const typed = (draft: Draft, ...texts: string[]): Draft =>
  texts.reduce((now, text) => withPart(now, payload, text, true), draft);

describe('formerText', () => {
  it('is what a part last was, beside a text that breaks off', () => {
    const draft = typed(claims('{"a":1}'), '{"a":2}', '{"a":2', '{"a"');
    expect(formerText(draft, payload)).toBe('{"a":2}');
    expect(formerText(typed(draft, '{"a":3}'), payload)).toBeNull();
    // Versions between two valid ones are forgotten.
    expect(formerText(typed(draft, '{"a":3}', '{"a":3'), payload)).toBe('{"a":3}');
  });

  it('is of that part alone, and of an unprotected header too', () => {
    const signed: SignedLayer = {
      kind: 'signed',
      form: 'flattened',
      detached: false,
      b64: true,
      signatures: [{ protectedHeader: '{"alg":"none"}', unprotectedHeader: '{"kid":"a"}' }],
      tail: '',
    };
    const draft = withPart(claims('{}', [signed, OUTER]), header, '{"alg":', true);
    expect(formerText(draft, header)).toBe('{"alg":"none"}');
    expect(formerText(draft, payload)).toBeNull();
    const other = { part: { name: 'unprotectedHeader' } as never };
    expect(formerText(withPart(draft, other, '{', true), other)).toBe('{"kid":"a"}');
  });

  it('is nothing where there was no JSON, or no encryption: there a whole reading is kept', () => {
    expect(formerText(typed(claims('Live long'), 'Live'), payload)).toBeNull();
    expect(formerText(typed(claims('12'), '12a'), payload)).toBeNull();
    expect(formerText(typed(claims('{}', []), '{'), payload)).toBeNull();
  });
});

describe('ownText', () => {
  it('is the text of the part as it was read, of every token that can be edited', () => {
    let seen = 0;
    for (const text of [...tokenVectors, ...hostile].map((each) => each.text)) {
      const reading = read(text);
      if (reading.kind !== 'token' || reading.token.kind === 'jwe' || !editable(reading)) continue;
      const draft = chainOf(reading.token, pickedCandidate(reading).text);
      for (const placed of placedParts(reading)) {
        if (!placed.part.decoded || readOnlyPart(placed) !== null) continue;
        expect(ownText(draft, placed), text.slice(0, 200)).toBe(placed.part.decoded.text);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });
});

describe('a part that was emptied', () => {
  const draft = claims('{"a":1}', []);
  it('still stands in the token, so that its box does; as it is signed it may be empty', () => {
    const emptied = withPart(draft, payload, '', true);
    expect(ownText(emptied, payload)).toBe(' ');
    expect(emptied.shown).toMatchObject({ 'payload 0': '' });
    expect(ownText(withPart(draft, payload, '', false), payload)).toBe('');
    expect(ownText(withPart(emptied, payload, '{', true), payload)).toBe('{');
  });
});
