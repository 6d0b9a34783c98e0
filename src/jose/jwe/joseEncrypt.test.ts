import { afterEach, describe, expect, it, vi } from 'vitest';
import { FlattenedEncrypt } from 'jose';
import { pretendEngine } from '../engine/engineHas.ts';
import { secretKey, type KeyMaterial } from '../engine/material.ts';
import { readToken } from '../read/readToken.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { encrypt, type EncryptAnswer, type EncryptQuestion } from './encrypt.ts';
import { endsFor, ENCRYPTING, MAKING, open } from './fixtures/jweAsk.ts';

afterEach(() => {
  pretendEngine(undefined);
  vi.restoreAllMocks();
});

type Made = Extract<EncryptAnswer, { ok: true }>;

async function make(
  header: string | undefined,
  key: KeyMaterial,
  more: Partial<EncryptQuestion> & { own?: string } = {},
): Promise<Made> {
  const { own, ...rest } = more;
  const answer = await encrypt({
    id: 'e',
    form: 'compact',
    plaintext: encodeUtf8('content'),
    ...(header === undefined ? {} : { protectedHeader: header }),
    recipients: [{ key, p2c: 1000, ...(own === undefined ? {} : { unprotectedHeader: own }) }],
    ...rest,
  });
  if (!answer.ok) throw new Error(answer.reason.code);
  return answer;
}

const opened = async (text: string, key: KeyMaterial): Promise<string> =>
  decodeUtf8((await open(text, key)).plaintext ?? new Uint8Array()).decoded.text;

const KEY = secretKey(new Uint8Array(32).fill(7));

describe('who encrypts', () => {
  it.each(MAKING.flatMap((alg) => ENCRYPTING.map((enc) => [alg.id, enc.id, alg, enc] as const)))(
    '%s with %s: jose, but on the curve that it has no keys of',
    async (algId, encId, alg, enc) => {
      for (const ends of endsFor(alg, enc)) {
        const made = await make(JSON.stringify({ alg: algId, enc: encId, kid: 'one' }), ends.encrypt);
        expect(made.computedBy).toBe(ends.curve === 'X448' ? 'own' : 'jose');
        expect(await opened(made.text, ends.decrypt)).toBe('content');
      }
    },
  );

  it.each([
    ['white space', '{ "alg":"A256KW","enc":"A256GCM"}'],
    ['a number that JSON.stringify rounds', '{"alg":"A256KW","enc":"A256GCM","n":100002348117421473}'],
    ['an escape that it writes out', String.raw`{"alg":"A256KW","enc":"A256GCM","k\u0069d":"a"}`],
    ['crit with a name that it does not know', '{"alg":"A256KW","enc":"A256GCM","crit":["x"],"x":1}'],
  ])('a header text with %s is not for it: the text goes in as it is', async (_, header) => {
    const made = await make(header, KEY);
    expect(made).toMatchObject({ computedBy: 'own', protectedHeader: header });
    const { token } = readToken(made.text);
    expect(token.kind === 'jwe' && token.protectedHeader?.decoded?.text).toBe(header);
  });

  it('several recipients share one content key: that is not for it', async () => {
    const made = await make('{"enc":"A256GCM"}', KEY, {
      form: 'general',
      recipients: [
        { key: KEY, unprotectedHeader: '{"alg":"A256KW"}' },
        { key: KEY, unprotectedHeader: '{"alg":"A256GCMKW"}' },
      ],
    });
    expect(made.computedBy).toBe('own');
    expect(await opened(made.text, KEY)).toBe('content');
  });

  it('is not jose where the engine has no AES with 192 bits', async () => {
    pretendEngine((how) => !how.includes('192'));
    const key = secretKey(new Uint8Array(24).fill(9));
    expect((await make('{"alg":"A192KW","enc":"A192GCM"}', key)).computedBy).toBe('own');
    expect((await make('{"alg":"A256KW","enc":"A256GCM"}', KEY)).computedBy).toBe('jose');
  });

  it('headers in the open, additional data and compression go through it too', async () => {
    const made = await make('{"enc":"A256GCM","zip":"DEF"}', KEY, {
      form: 'flattened',
      plaintext: encodeUtf8('a'.repeat(500)),
      sharedUnprotectedHeader: '{"note":"as it is"}',
      own: '{"alg":"A256KW"}',
      additionalData: encodeUtf8('seen by all'),
    });
    expect(made.computedBy).toBe('jose');
    expect(await opened(made.text, KEY)).toBe('a'.repeat(500));
    expect(JSON.parse(made.text)).toMatchObject({ unprotected: { note: 'as it is' }, header: { alg: 'A256KW' } });
  });

  it('never gives it a content key or a vector: what is random is its own', async () => {
    const cek = vi.spyOn(FlattenedEncrypt.prototype, 'setContentEncryptionKey');
    const iv = vi.spyOn(FlattenedEncrypt.prototype, 'setInitializationVector');
    const texts = [
      await make('{"alg":"A256KW","enc":"A256GCM"}', KEY),
      await make('{"alg":"A256KW","enc":"A256GCM"}', KEY),
    ];
    expect(texts.map(({ computedBy }) => computedBy)).toEqual(['jose', 'jose']);
    expect(new Set(texts.map(({ text }) => text.split('.')[2])).size).toBe(2);
    expect(cek).not.toHaveBeenCalled();
    expect(iv).not.toHaveBeenCalled();
  });

  it('parameters of an older encryption are written anew, behind the rest', async () => {
    const made = await make('{"alg":"A256GCMKW","iv":"AAAA","tag":"BBBB","enc":"A256GCM"}', KEY);
    expect(made.computedBy).toBe('jose');
    expect(made.protectedHeader).toMatch(/^\{"alg":"A256GCMKW","enc":"A256GCM","iv":"[\w-]{16}","tag":"[\w-]{22}"\}$/);
  });
});
