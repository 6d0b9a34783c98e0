import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { edgesOf } from './edges.ts';
import { explain, type Field } from './explain.ts';
import { leavesOf } from './fieldsAt.ts';
import { readToken } from '../read/readToken.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { hostile } from '../vectors/hostile.ts';
import { tokenVectors } from '../vectors/vectors.ts';

const b64 = (text: string): string => encodeBase64url(encodeUtf8(text));
const treeOf = (text: string): Field => explain(readToken(text).token, text);
const named = (field: Field, name: string): Field | undefined => {
  for (const child of field.children) {
    const found = child.name === name ? child : named(child, name);
    if (found) return found;
  }
  return undefined;
};

describe('edgesOf', () => {
  it('a member begins and ends inside a character unless its octets do not', () => {
    const header = b64('{"alg":"HS256"}');
    const token = (payload: string): Field => treeOf(`${header}.${b64(payload)}.AAAA`);
    const at = header.length + 1;
    // {"a":1,"bb":2}: octets 1 to 6 are bits 8 to 48, octets 7 to 13 are bits 56 to 104.
    const tree = token('{"a":1,"bb":2}');
    expect(edgesOf(named(tree, 'a') as Field)).toEqual({ span: { start: at + 1, end: at + 8 }, lead: 2, trail: 0 });
    expect(edgesOf(named(tree, 'bb') as Field)).toEqual({ span: { start: at + 9, end: at + 18 }, lead: 2, trail: 4 });
    expect(edgesOf(named(token('{ "a":1}'), 'a') as Field)).toMatchObject({ lead: 4, trail: 4 });
  });

  it('a part begins and ends with whole characters', () => {
    const tree = treeOf(`${b64('{"alg":"HS256"}')}.${b64('{"a":1}')}.AAAA`);
    for (const part of tree.children) expect(edgesOf(part)).toEqual({ span: part.span, lead: 0, trail: 0 });
  });

  it('neighbouring leaves share a character exactly where one of them has bits of it left, whatever the text', () => {
    let shared = 0;
    for (const { text } of [...tokenVectors, ...hostile].filter(({ text: one }) => one.length < 5_000)) {
      let before: Field | undefined;
      for (const leaf of leavesOf(treeOf(text))) {
        const edges = edgesOf(leaf);
        expect(edges.span.start).toBeGreaterThanOrEqual(0);
        expect(edges.span.end).toBeLessThanOrEqual(text.length);
        if (
          before?.text &&
          leaf.text &&
          before.placed === leaf.placed &&
          before.text.end === leaf.text.start &&
          leaf.text.end > leaf.text.start &&
          before.text.end > before.text.start
        ) {
          const was = edgesOf(before);
          if (was.trail > 0 || edges.lead > 0) {
            shared += 1;
            expect(was.trail + edges.lead).toBe(6);
            expect(was.span.end).toBe(edges.span.start + 1);
          } else expect(was.span.end).toBe(edges.span.start);
        }
        before = leaf;
      }
    }
    expect(shared).toBeGreaterThan(100);
  });
});
