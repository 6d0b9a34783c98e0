import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { readJson } from '../text/json.ts';
import { Redactor, type Placeholder } from './redactJson.ts';
import { CUT, redactToken } from './redactToken.ts';
import { kindOfText } from './valueKind.ts';
import { read } from '../read/read.ts';
import type { Token } from '../token/token.ts';

const nameOf = ({ kind, count }: Placeholder): string => `<${kind} ${count}>`;
const redacted = (json: string, kept: string[] = []): unknown =>
  JSON.parse(new Redactor(nameOf, new Set(kept)).json(readJson(json)));
function readToken(text: string): Token {
  const reading = read(text);
  if (reading.kind !== 'token') throw new Error('no token');
  return reading.token;
}
const encoded = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const plain = (text: string): string => decodeUtf8(decodeBase64url(text).octets).decoded.text;

describe('a JSON text', () => {
  it('keeps what says how a token is made, and names the kind of the rest', () => {
    expect(
      redacted(
        '{"iss":"https://id.example","sub":"9f3c","email":"ann@example.com","exp":1,"admin":true,"n":7,"gone":null,"list":["ann@example.com","bob@example.com"],"ip":"10.0.0.1"}',
      ),
    ).toEqual({
      iss: 'https://id.example',
      sub: '<text 1>',
      email: '<email 1>',
      exp: 1,
      admin: '<truth 1>',
      n: '<number 1>',
      gone: null,
      list: ['<email 1>', '<email 2>'],
      ip: '<ip 1>',
    });
  });

  it('keeps nothing personal in an open member, nor in a name', () => {
    expect(
      redacted('{"iss":"robot@project.example","aud":["a","+49 30 901820"],"ann@example.com":{"role":"x"}}'),
    ).toEqual({ iss: '<email 1>', aud: ['a', '<phone 1>'], '<email 2>': { role: '<text 1>' } });
  });

  it('keeps nothing in an open member that is replaced elsewhere, but for words of a protocol', () => {
    const tenant = '3f2b8c1e-6a4d-4f8e-9b1a-2c3d4e5f6a7b';
    const json = JSON.stringify({
      iss: `https://login.example/${tenant}/v2.0`,
      scp: 'Orders.Read',
      tid: tenant,
      role: 'Orders.Read',
    });
    expect(redacted(json)).toMatchObject({ iss: 'https://login.example/<uuid 1>/v2.0', scp: 'Orders.Read' });
    expect(redacted(json, ['tid'])).toMatchObject({ iss: `https://login.example/${tenant}/v2.0`, tid: tenant });
    const header = encoded({ alg: 'ES256', kid: `key-of-${tenant}` });
    const text = `${header}.${encoded({ tid: tenant })}.AAAA`;
    const copy = redactToken(text, readToken(text), new Redactor(nameOf)).text.split('.');
    expect(plain(copy[0] ?? '')).toBe('{"alg":"ES256","kid":"key-of-<uuid 1>"}');
  });

  it('keeps no open value where looking into all of them would take too long', () => {
    const names = Array.from({ length: 2_000 }, (_, at) => `somebody ${at}`);
    const { aud } = redacted(JSON.stringify({ aud: names.map((name) => `of ${name}`), names })) as { aud: string[] };
    expect(aud.filter((each) => /somebody/.test(each))).toEqual([]);
    expect(aud[0]).toBe('of <text 1>');
  });

  it('keeps what somebody wants to keep', () => {
    const redactor = new Redactor(nameOf, new Set(['realm_access.roles']));
    const text = redactor.json(readJson('{"realm_access":{"roles":["admin","user"],"x":"y"},"sub":"z"}'));
    expect(JSON.parse(text)).toEqual({ realm_access: { roles: ['admin', 'user'], x: '<text 3>' }, sub: '<text 4>' });
    expect([...redactor.paths]).toEqual(['realm_access.roles', 'realm_access.x', 'sub']);
  });

  it.each([
    ['ann@example.com', 'email'],
    ['3f2b8c1e-6a4d-4f8e-9b1a-2c3d4e5f6a7b', 'uuid'],
    ['192.168.0.1', 'ip'],
    ['2001:db8::1', 'ip'],
    ['https://a.example/b', 'url'],
    ['eyJhbGciOiJub25lIn0.e30.', 'token'],
    ['2024-02-29', 'date'],
    ['+1 202 555 0143', 'phone'],
    ['0123456789abcdefABCDEF', 'random'],
    ['Ann', 'text'],
  ])('%s is of the kind %s', (text, kind) => {
    expect(kindOfText(text)).toBe(kind);
  });
});

// Long enough that none occurs by chance, and none looks like an open value.
const secret = fc.stringMatching(/^[a-z]{12,24}$/);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    secret,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      secret.map((x) => `n_${x}`),
      tie('any'),
      { maxKeys: 3 },
    ),
  ),
})).any;

describe('a token', () => {
  const secretsIn = (of: unknown): string[] =>
    typeof of === 'string' ? [of] : of !== null && typeof of === 'object' ? Object.values(of).flatMap(secretsIn) : [];

  it('leaves no value of the payload, whatever is in it, in any form', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          secret.map((x) => `n_${x}`),
          value,
          { maxKeys: 5 },
        ),
        fc.boolean(),
        (claims, asJson) => {
          const header = encoded({ alg: 'HS256', kid: 'one' });
          const text = asJson
            ? JSON.stringify({
                payload: encoded(claims),
                protected: header,
                signature: 'c2VjcmV0',
                header: claims,
                extra: claims,
              })
            : `${header}.${encoded(claims)}.c2VjcmV0c2lnbmF0dXJl`;
          const copy = redactToken(text, readToken(text), new Redactor(nameOf));
          const readable = (
            asJson
              ? [copy.text, ...[...copy.text.matchAll(/"([\w-]{4,})"/g)].map((m) => plain(m[1] ?? ''))]
              : copy.text.split('.').map(plain)
          ).join('\n');
          for (const each of secretsIn(claims)) expect(readable).not.toContain(each);
          expect(copy.text).not.toContain('c2VjcmV0');
          for (const { text: part } of copy.parts)
            for (const each of secretsIn(claims)) expect(part).not.toContain(each);
          // It can still be read.
          expect(readToken(copy.text).kind).toBe('jws');
        },
      ),
    );
  });

  it('keeps the form: three parts, the signature cut', () => {
    const text = `${encoded({ alg: 'ES256' })}.${encoded({ sub: 'ann' })}.AAAA`;
    const copy = redactToken(text, readToken(text), new Redactor(nameOf)).text.split('.');
    expect(copy.map(plain).slice(0, 2)).toEqual(['{"alg":"ES256"}', '{"sub":"<text 1>"}']);
    expect(copy[2]).toBe(CUT);
  });

  it('cuts what cannot be read: ciphertext, and a payload that is not JSON', () => {
    const header = encoded({ alg: 'dir', enc: 'A128GCM' });
    const jwe = `${header}..AAAAAAAAAAAAAAAA.c2VjcmV0.AAAAAAAAAAAAAAAAAAAAAA`;
    expect(redactToken(jwe, readToken(jwe), new Redactor(nameOf)).text).toBe(`${header}..${CUT}.${CUT}.${CUT}`);
    const text = `${encoded({ alg: 'HS256' })}.${encodeBase64url(encodeUtf8('Ann was here'))}.AAAA`;
    expect(redactToken(text, readToken(text), new Redactor(nameOf)).text).toMatch(/\.REDACTED\.REDACTED$/);
  });

  it('redacts the disclosures of an SD-JWT', () => {
    const text = `${encoded({ alg: 'ES256' })}.${encoded({ _sd: ['x'] })}.AAAA~${encoded(['saltsaltsalt', 'given_name', 'Ann'])}~`;
    const copy = redactToken(text, readToken(text), new Redactor(nameOf)).text;
    expect(plain(copy.split('~')[1] ?? '')).toBe('["<text 2>","<text 3>","<text 4>"]');
  });
});
