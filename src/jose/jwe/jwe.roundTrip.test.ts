/** Every alg with every enc in every serialisation: made here and opened here, and across with the `jose` package. */
import fc from 'fast-check';
import {
  CompactEncrypt,
  compactDecrypt,
  FlattenedEncrypt,
  flattenedDecrypt,
  GeneralEncrypt,
  generalDecrypt,
  importJWK,
  type FlattenedJWE,
  type GeneralJWE,
  type JWK,
} from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import type { KeyManagementAlgorithm } from '../tables/algs.ts';
import { pretendEngine } from '../engine/engineHas.ts';
import type { Form } from '../token/token.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { ENCRYPTING, endsFor, isDirect, made, MAKING, MANAGING, open, type Ends } from './fixtures/jweAsk.ts';
import { secretOctets, type KeyMaterial } from '../engine/material.ts';

const FORMS: Form[] = ['compact', 'flattened', 'general'];
const TEXT = '{"iss":"joe","n":100002348117421473}';
const shown = (octets: Uint8Array | undefined): string => decodeUtf8(octets ?? new Uint8Array()).decoded.text;

const joseKey = async (key: KeyMaterial, alg: string): Promise<CryptoKey | Uint8Array> =>
  secretOctets(key) ?? ((await importJWK((key.kind === 'jwk' ? key.jwk : {}) as JWK, alg)) as CryptoKey);
const OPTIONS = { keyManagementAlgorithms: MANAGING.map(({ id }) => id), maxPBES2Count: 10_000 };

async function openedByJose(text: string, form: Form, ends: Ends, alg: string): Promise<string> {
  const key = await joseKey(ends.decrypt, alg);
  if (form === 'compact') return shown((await compactDecrypt(text, key, OPTIONS)).plaintext);
  if (form === 'flattened')
    return shown((await flattenedDecrypt(JSON.parse(text) as FlattenedJWE, key, OPTIONS)).plaintext);
  return shown((await generalDecrypt(JSON.parse(text) as GeneralJWE, key, OPTIONS)).plaintext);
}

async function madeByJose(form: Form, ends: Ends, alg: string, enc: string): Promise<string> {
  const key = await joseKey(ends.encrypt, alg);
  const plaintext = encodeUtf8(TEXT);
  if (form === 'compact') return new CompactEncrypt(plaintext).setProtectedHeader({ alg, enc }).encrypt(key);
  if (form === 'flattened')
    return JSON.stringify(
      await new FlattenedEncrypt(plaintext)
        .setProtectedHeader({ enc })
        .setUnprotectedHeader({ alg })
        .setAdditionalAuthenticatedData(encodeUtf8('more'))
        .encrypt(key),
    );
  return JSON.stringify(
    await new GeneralEncrypt(plaintext).setProtectedHeader({ alg, enc }).addRecipient(key).done().encrypt(),
  );
}

const wanted = (form: Form, alg: KeyManagementAlgorithm, enc: string, ends: Ends) => ({
  form,
  plaintext: encodeUtf8(TEXT),
  protectedHeader: JSON.stringify({ alg: alg.id, enc }),
  recipients: [{ key: ends.encrypt, p2c: 1000 }],
});

afterEach(() => pretendEngine(undefined));

const withAes192 = (has: boolean): void => pretendEngine((how) => has || !how.includes('"length":192'));

describe.each(MAKING.map((alg) => [alg.id, alg] as const))('%s', (_, alg) => {
  for (const enc of ENCRYPTING) {
    it(`with ${enc.id}, in every form, here and across`, async () => {
      const others = endsFor(alg, enc, true);
      for (const [at, ends] of endsFor(alg, enc).entries()) {
        // Every form with the first curve; the form has nothing to do with the others.
        for (const form of at === 0 ? FORMS : FORMS.slice(0, 1)) {
          const text = await made(wanted(form, alg, enc.id, ends));
          expect(shown((await open(text, ends.decrypt)).plaintext)).toBe(TEXT);
          const wrong = await open(text, (others[at] as Ends).decrypt);
          expect(wrong).toMatchObject({ outcome: 'failed', reason: { code: 'jwe-failed' } });
          if (ends.curve === 'X448') continue;
          expect(await openedByJose(text, form, ends, alg.id)).toBe(TEXT);
          expect(shown((await open(await madeByJose(form, ends, alg.id, enc.id), ends.decrypt)).plaintext)).toBe(TEXT);
        }
      }
    });
  }
});

describe('where the engine has no AES-192', () => {
  const concerned = MAKING.flatMap((alg) =>
    ENCRYPTING.filter((enc) => alg.wrappingKeyBits === 192 || enc.id.includes('192')).map((enc) => ({ alg, enc })),
  );

  it('the library makes what the engine opens, and opens what the engine makes', async () => {
    expect(concerned.length).toBeGreaterThan(40);
    for (const { alg, enc } of concerned) {
      const [ends] = endsFor(alg, enc) as [Ends];
      for (const library of [true, false]) {
        withAes192(!library);
        const text = await made(wanted('compact', alg, enc.id, ends));
        withAes192(library);
        expect(shown((await open(text, ends.decrypt)).plaintext), `${alg.id} ${enc.id}`).toBe(TEXT);
        expect((await open(`${text.slice(0, -3)}AAA`, ends.decrypt)).outcome).not.toBe('opened');
      }
    }
  });
});

describe('several recipients', () => {
  const enc = ENCRYPTING[0];
  if (!enc) throw new Error('no enc');
  const sharing = MAKING.filter((alg) => !isDirect(alg));

  it('of every kind open the same content, each with their own key, and jose does so too', async () => {
    const ends = sharing.map((alg) => endsFor(alg, enc)[0] as Ends);
    const text = await made({
      form: 'general',
      plaintext: encodeUtf8(TEXT),
      protectedHeader: JSON.stringify({ enc: enc.id }),
      sharedUnprotectedHeader: '{"note":"for all"}',
      additionalData: encodeUtf8('seen by all'),
      recipients: sharing.map((alg, index) => ({
        key: (ends[index] as Ends).encrypt,
        unprotectedHeader: JSON.stringify({ alg: alg.id, kid: `r${index}` }),
        p2c: 1000,
      })),
    });
    for (const [index, alg] of sharing.entries()) {
      const { decrypt } = ends[index] as Ends;
      expect(shown((await open(text, decrypt, { index })).plaintext), alg.id).toBe(TEXT);
      expect(await openedByJose(text, 'general', ends[index] as Ends, alg.id)).toBe(TEXT);
      const [other] = endsFor(alg, enc, true) as [Ends];
      expect((await open(text, other.decrypt, { index })).outcome).toBe('failed');
    }
  });
});

describe('anything', () => {
  it('goes in and comes out again, compressed or not', async () => {
    const alg = MAKING.find(({ family }) => family === 'dir') as KeyManagementAlgorithm;
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(...ENCRYPTING),
        fc.boolean(),
        fc.constantFrom(...FORMS),
        async (plaintext, enc, zip, form) => {
          const [ends] = endsFor(alg, enc) as [Ends];
          const text = await made({
            form,
            plaintext,
            protectedHeader: JSON.stringify({ alg: alg.id, enc: enc.id, ...(zip ? { zip: 'DEF' } : {}) }),
            recipients: [{ key: ends.encrypt }],
          });
          const answer = await open(text, ends.decrypt);
          expect([...(answer.plaintext ?? [])]).toEqual([...plaintext]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('changed by one character does not come out as something else', async () => {
    const [alg, enc] = [MAKING.find(({ family }) => family === 'aesKw') as KeyManagementAlgorithm, ENCRYPTING[0]];
    if (!enc) throw new Error('no enc');
    const [ends] = endsFor(alg, enc) as [Ends];
    const text = await made(wanted('compact', alg, enc.id, ends));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...'AZaz09-_.~ "'), async (at, character) => {
        if (text[at] === character) return;
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        const { readToken } = await import('../read/readToken.ts');
        const { token, faults } = readToken(changed);
        if (token.kind !== 'jwe') return;
        const { decrypt } = await import('./decrypt.ts');
        const answer = await decrypt({ id: 'p', text: changed, token, faults, key: ends.decrypt });
        // The encrypted key and the last character's spare bits are spellings of the same octets: those are told.
        if (answer.outcome === 'opened') expect(answer.forbids.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});
