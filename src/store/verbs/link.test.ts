import { describe, expect, it } from 'vitest';
import { leavesOf, fieldsAt } from '../../jose/explain/fieldsAt.ts';
import { read } from '../../jose/read/read.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { hostile } from '../../jose/vectors/hostile.ts';
import { tokenVectors } from '../../jose/vectors/vectors.ts';
import { fieldByPath, pathText } from './link.ts';
import { fieldTree } from '../derived/select.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');
const reading = (claims: string): TokenReading => read(`${b64('{"alg":"HS256"}')}.${b64(claims)}.AAAA`) as TokenReading;

describe('a link to a selection', () => {
  it('names a field by its part and the names down to it', () => {
    const token = reading('{"cnf":{"jwk":{"kty":"EC"}},"a/b":[1,{"x":2}]}');
    for (const path of ['payload/cnf/jwk/kty', 'payload/a%2Fb/1/x', 'protectedHeader/alg', 'payload', 'signature']) {
      const field = fieldByPath(token, path);
      expect(field && pathText(field)).toBe(path);
    }
  });

  it('goes as far as the token has the names, and nowhere where the part is missing', () => {
    const token = reading('{"cnf":{"jwk":1}}');
    expect(pathText(fieldByPath(token, 'payload/cnf/other') as never)).toBe('payload/cnf');
    expect(fieldByPath(token, 'ciphertext')).toBeUndefined();
    expect(fieldByPath(token, '%E0%A4%A')).toBeUndefined();
    expect(fieldByPath(token, '')).toBeUndefined();
  });

  it('tells several signatures apart', () => {
    const general = tokenVectors.find(({ id }) => id === 'rfc7515-a6-general');
    const token = read(general?.text ?? '') as TokenReading;
    const second = fieldByPath(token, 'signature.2');
    expect(second?.placed?.group?.index).toBe(1);
  });

  it('leads back to the field of that path, for every published and hostile token', () => {
    let followed = 0;
    for (const { text } of [...tokenVectors, ...hostile]) {
      const token = read(text);
      if (token.kind !== 'token' || text.length > 50_000) continue;
      let looked = 0;
      for (const leaf of leavesOf(fieldTree(token))) {
        if ((looked += 1) > 40) break;
        const meant = fieldsAt(fieldTree(token), leaf.span.start).findLast((field) => field.name !== undefined);
        const path = meant && pathText(meant);
        if (!path || path.length > 1000) continue;
        const found = fieldByPath(token, path);
        // A path with a duplicate name leads to the first of them.
        expect(found && pathText(found)).toBe(path);
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(500);
  });
});
