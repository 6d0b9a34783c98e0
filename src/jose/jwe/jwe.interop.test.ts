/** Tokens across with another implementation, Debian's `jose` command (José, in C), where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ALGORITHMS } from '../tables/algs.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../text/utf8.ts';
import { ENCRYPTING, endsFor, made, MAKING, open, type Ends } from './fixtures/jweAsk.ts';
import { secretOctets, type KeyMaterial } from '../engine/material.ts';

const run = (args: string[], input?: string) =>
  spawnSync('jose', args, { encoding: 'utf8', ...(input === undefined ? {} : { input }) });
const listed = (kind: string): string[] => (run(['alg', '-k', kind]).stdout ?? '').split('\n').filter(Boolean);
const wraps = new Set(listed('wrap'));
const encrypts = new Set(listed('encr'));
const present = wraps.size > 0;

const folder = present ? mkdtempSync(join(tmpdir(), 'jotlab-')) : '';
afterAll(() => folder && rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const jwkOf = (key: KeyMaterial): string => {
  const octets = secretOctets(key);
  return JSON.stringify(octets ? { kty: 'oct', k: encodeBase64url(octets) } : key.kind === 'jwk' ? key.jwk : {});
};
const TEXT = '{"sub":"across"}';
const CURVES = new Set<string | undefined>(['P-256', 'P-384', 'P-521', undefined]);

describe.skipIf(!present)('the jose command', () => {
  const algs = MAKING.filter(({ id }) => wraps.has(id));
  const encs = ENCRYPTING.filter(({ id }) => encrypts.has(id));

  it('has most of the algorithms', () => {
    expect(algs.length).toBeGreaterThan(10);
    expect(encs.length).toBe(6);
    expect([...wraps].filter((id) => !ALGORITHMS.some((known) => known.id === id))).toEqual([]);
  });

  // Starting a program takes its time: each alg with two enc, each enc and each curve with some alg.
  it.each(algs.map((alg, at) => [alg.id, alg, at] as const))('%s', async (_, alg, at) => {
    for (const enc of [encs[at % encs.length], encs[(at + 3) % encs.length]]) {
      if (!enc) throw new Error('no enc');
      const possible = endsFor(alg, enc).filter(({ curve }: Ends) => CURVES.has(curve));
      for (const ends of possible.slice(at % possible.length).slice(0, 1)) {
        const key = file('key.jwk', jwkOf(ends.decrypt));
        const ours = await made({
          form: 'compact',
          plaintext: encodeUtf8(TEXT),
          protectedHeader: JSON.stringify({ alg: alg.id, enc: enc.id }),
          recipients: [{ key: ends.encrypt, p2c: 2000 }],
        });
        const opened = run(['jwe', 'dec', '-i', '-', '-k', key], ours);
        expect(opened.stdout, `${alg.id} ${enc.id} ${ends.curve}: ours, opened by it. ${opened.stderr}`).toBe(TEXT);

        const theirs = run([
          'jwe',
          'enc',
          '-i',
          JSON.stringify({ protected: { alg: alg.id, enc: enc.id } }),
          '-I',
          file('plain', TEXT),
          '-k',
          file('public.jwk', jwkOf(ends.encrypt)),
          '-c',
        ]).stdout;
        const answer = await open(theirs, ends.decrypt);
        expect(
          [answer.outcome, decodeUtf8(answer.plaintext ?? new Uint8Array()).decoded.text],
          `${alg.id} ${enc.id}: theirs, opened here`,
        ).toEqual(['opened', TEXT]);
      }
    }
  });

  it('several recipients, compressed', async () => {
    const [aes, pbes2] = ['A128KW', 'PBES2-HS256+A128KW'].map((id) => MAKING.find((alg) => alg.id === id));
    const [enc] = encs;
    if (!aes || !pbes2 || !enc) throw new Error('algorithms');
    const [one, two] = [endsFor(aes, enc)[0], endsFor(pbes2, enc)[0]] as [Ends, Ends];
    const text = await made({
      form: 'general',
      plaintext: encodeUtf8(TEXT),
      protectedHeader: JSON.stringify({ enc: enc.id, zip: 'DEF' }),
      recipients: [
        { key: one.encrypt, unprotectedHeader: JSON.stringify({ alg: aes.id }) },
        { key: two.encrypt, p2c: 2000, unprotectedHeader: JSON.stringify({ alg: pbes2.id }) },
      ],
    });
    for (const ends of [one, two])
      expect(run(['jwe', 'dec', '-i', '-', '-k', file('key.jwk', jwkOf(ends.decrypt))], text).stdout).toBe(TEXT);
  });
});
