import { describe, expect, it } from 'vitest';
import { opWords } from '../jwe/words.ts';
import type { OpWords } from '../jws/words.ts';
import { verdictWords, type VerdictWords } from './words.ts';

const ARGS = {
  alg: 'HS256',
  header: 'RS256',
  meant: 'HS256',
  has: 3,
  wants: 32,
  wanted: 'oct',
  part: 'Header',
  at: 4,
  name: 'b64',
  why: 'empty',
  use: 'enc',
  operation: 'verify',
  bits: 512,
  obstacle: 'payloadCharacters',
  key: 'k',
  kind: 'public',
  kid: 'acme',
  thumbprint: 'print',
  note: 'key-use',
  count: 3,
  verified: 1,
  tried: 2,
  failed: 1,
  rest: 1,
  clock: 'live',
  what: 'jws',
  parts: 3,
  layer: 1,
  from: 60,
  seconds: 5,
  given: 0,
  unsecured: 1,
  made: 1,
  anyone: 1,
  unchecked: 1,
  exp: 1,
  nbf: 1,
  until: 60,
  since: 60,
  leeway: 5,
  raw: 'x',
  reason: 'encrypted',
  issuer: 'i',
  claimed: 'c',
  url: 'u',
  parameter: 'jwk',
  in: 'paste',
  inner: 'token',
  fault: 'base64-padding',
  aud: 'a',
  nonce: 'n',
  names: 'kid',
  encoding: 'hex',
  change: '',
  enc: 'A128GCM',
  other: 'ciphertext',
  zip: 'DEF',
  limit: 5,
};
const TIME = { moment: () => '1 January.', duration: () => '1 minute', from: () => 'in 1 minute' };

describe('words', () => {
  const entries: [string, OpWords | VerdictWords][] = [...Object.entries(opWords), ...Object.entries(verdictWords)];
  it.each(entries)('%s has a whole sentence for what is so and for what follows', (_, words) => {
    const args =
      words === verdictWords['signature-anyone'] ||
      words === verdictWords['signature-made-anyone'] ||
      words === verdictWords['decrypted-anyone'] ||
      words === verdictWords['key-others-have']
        ? { ...ARGS, why: 'demo' }
        : ARGS;
    const says = words.says(args, TIME);
    expect(says).toMatch(/[.:]?\s?[\w\u2026).:\u201d]+$/);
    for (const text of [says, words.hint(args, TIME)]) {
      expect(text).not.toMatch(/undefined|NaN|\[object|\.\./);
    }
  });

  it('the same code is not used for two things', () => {
    const own = Object.keys(verdictWords);
    expect(Object.keys(opWords).filter((code) => own.includes(code))).toEqual([]);
  });
});
