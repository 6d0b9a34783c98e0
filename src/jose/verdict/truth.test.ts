import { describe, expect, it } from 'vitest';
import { algorithm, type SignatureAlgorithm } from '../tables/algs.ts';
import { secretKey, type KeyMaterial } from '../engine/material.ts';
import { compact, encodedJson, signText, verifyText } from '../jws/fixtures/ask.ts';
import { keysFor } from '../jws/fixtures/keys.ts';
import type { Provenance } from '../keys/key.ts';
import { readToken } from '../read/readToken.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { firstLights } from './first.ts';
import type { Expectations, JudgedKey, LayerInput } from './input.ts';
import { judge, type Verdict } from './judge.ts';
import type { Light, LightId } from './light.ts';
import { verdictWords, type VerdictWords } from './words.ts';

const ES = keysFor(algorithm('ES256') as SignatureAlgorithm);
const NOW = 1_800_000_000;
const TIME = { moment: String, duration: String, from: (seconds: number) => `at ${seconds}` };
const words = (light: Light): VerdictWords => verdictWords[light.code];
const says = (light: Light): string => words(light).says(light.args, TIME);
const hint = (light: Light): string => words(light).hint(light.args, TIME);
const more = (light: Light): string => words(light).more?.(light.args, TIME) ?? '';
const shown = (verdict: Verdict, id: LightId): Light => verdict.lights.find((each) => each.id === id)!.light;

const keyOf = (more: Partial<JudgedKey> = {}): JudgedKey => ({
  id: 'k1',
  kind: 'public',
  provenance: { kind: 'pasted' },
  ...more,
});

async function layerOf(text: string, key: KeyMaterial, who: Partial<JudgedKey> = {}): Promise<LayerInput> {
  return { ...readToken(text), checked: [{ key: keyOf(who), index: 0, answer: await verifyText(text, key) }] };
}
const judged = (layers: LayerInput[], expectations: Expectations = {}): Verdict =>
  judge({ layers, expectations, clock: { now: NOW, state: 'live' } });
const es = (claims: object = {}, header: object = { alg: 'ES256' }) => compact(header, JSON.stringify(claims), ES.sign);
const unsigned = (claims: object) => readToken(`${encodedJson({ alg: 'ES256' })}.${encodedJson(claims)}.AAAA`);

describe('format', () => {
  it('a signature that is taken out is missed, and not counted as a part', () => {
    const stripped = `${encodedJson({ alg: 'ES256' })}.${encodedJson({})}.`;
    const light = shown(judged([readToken(stripped)]), 'format');
    expect(light.state).not.toBe('good');
    expect(says(light)).toMatch(/^Token without its signature/);
  });
});

describe('time', () => {
  const at = (claims: object) => shown(judged([unsigned(claims)]), 'time');
  it('guesses milliseconds only where they are a date of this century, and says so the right way round', () => {
    expect(says(at({ exp: (NOW + 60) * 1000 }))).toBe('exp looks like milliseconds: that would be at 60.');
    expect(at({ nbf: (NOW + 60) * 1000 }).code).toBe('time-milliseconds');
    // 31 December 9999 means "never".
    expect(at({ exp: 253_402_300_799 })).toMatchObject({ code: 'time-within', state: 'good' });
  });
  it('does not praise what was read of a payload that breaks off', () => {
    const broken = Buffer.from(`{"exp":${NOW + 60},'nbf':1}`).toString('base64url');
    const light = shown(judged([readToken(`${encodedJson({ alg: 'ES256' })}.${broken}.AAAA`)]), 'time');
    expect(light).toMatchObject({ code: 'time-within', state: 'neutral' });
  });
  it('does not call a token without exp everlasting', () => {
    expect(at({})).toMatchObject({ state: 'neutral' });
    expect(says(at({}))).toBe('No exp: it has no expiry time.');
  });
  it('exp twice is news before it is in milliseconds', () => {
    const twice = Buffer.from(`{"exp":${NOW * 1000},"exp":${NOW * 1000}}`).toString('base64url');
    expect(shown(judged([readToken(`${encodedJson({ alg: 'ES256' })}.${twice}.AAAA`)]), 'time').code).toBe(
      'time-ambiguous',
    );
  });
  it('says the leeway aloud too', () => {
    const { time } = judged([unsigned({ exp: NOW - 5 })], { leeway: 60 });
    expect(time.code).toBe('time-leeway');
    expect(words(time).aloud?.(time.args, TIME)).toBe('Expired, within the leeway');
  });
  it('a number too large for a calendar is a number all the same', () => {
    const light = shown(judged([readToken(`${encodedJson({ alg: 'ES256' })}.eyJleHAiOjFlNDAwfQ.AAAA`)]), 'time');
    expect(light.code).toBe('time-not-a-date');
    expect(hint(light)).toContain('too large');
  });
  it('of an SD-JWT with digests left, the end may not be disclosed', async () => {
    const text = `${await es({ _sd: ['x'] })}~`;
    const light = shown(judged([{ ...readToken(text), undisclosed: 1 }]), 'time');
    expect(says(light)).toBe('No exp in the disclosed claims.');
  });
  it('of digests that nobody has read yet it is not said that there is no end', async () => {
    const token = await es({ _sd: ['x'] });
    for (const text of [token, `${token}~`]) {
      const first = firstLights(readToken(text), { now: NOW, state: 'live' }).find(({ id }) => id === 'time')!.light;
      expect(first).toMatchObject({ state: 'pending', code: 'time-unprocessed' });
    }
    expect(shown(judged([readToken(`${token}~`)]), 'time').state).toBe('pending');
  });
  it('of the part of its issuer alone, the end may be hidden too', async () => {
    const light = shown(judged([readToken(await es({ _sd: ['x'] }))]), 'time');
    expect(says(light)).toBe('No exp in the disclosed claims.');
  });
});

describe('the signature', () => {
  it('a secret below the size of the hash is not plain green, and the light says how short', async () => {
    const key = secretKey(encodeUtf8('hunter22x'));
    const light = shown(
      judged([await layerOf(await compact({ alg: 'HS256' }, '{}', key), key, { kind: 'secret' })]),
      'signature',
    );
    expect(light.state).toBe('warn');
    expect(says(light)).toContain('9 bytes are too few: HS256 needs 32 (RFC 7518 §3.2)');
    const zeros = secretKey(new Uint8Array(32));
    const other = shown(judged([await layerOf(await compact({ alg: 'HS256' }, '{}', zeros), zeros)]), 'signature');
    expect(other).toMatchObject({ state: 'warn', code: 'signature-guessable' });
    expect(says(other)).toBe('Matches your secret, but it is only 1 byte, repeated.');
  });
  it('of a header that breaks off it is not said that it names no algorithm', async () => {
    const layer = await layerOf(`${Buffer.from('{"a').toString('base64url')}.e30.AAAA`, ES.verify);
    expect(says(shown(judged([layer]), 'signature'))).toBe(
      'Not checked: the header cannot be read, so the algorithm is unknown.',
    );
    const without = await layerOf(`${encodedJson({ typ: 'JWT' })}.e30.AAAA`, ES.verify);
    expect(says(shown(judged([without]), 'signature'))).toContain('names no algorithm');
  });
  it('a name of any length leaves the light its line', async () => {
    const layer = await layerOf(await es(), ES.verify, { kid: 'k'.repeat(40), thumbprint: 'AuKuXYZ1234' });
    expect(says(shown(judged([layer]), 'signature'))).toBe(
      `Verified with your key \u201c${'k'.repeat(23)}\u2026\u201d, ES256.`,
    );
  });
  it.each([
    ['rsa-roca', {}, /ROCA/],
    ['rsa-factored', { how: 7 }, /divisible by 7/],
    ['key-low-order', {}, /low order/],
  ] as const)('a key whose private half is no secret must not be used: %s', async (code, args, words) => {
    const layer = await layerOf(await es(), ES.verify, { faults: [{ code, severity: 'critical', args }] });
    const light = shown(judged([layer]), 'signature');
    expect(light).toMatchObject({ state: 'bad', code: 'signature-key-forbids' });
    expect(says(light)).toMatch(words);
  });
  it('names the issuer whose key it was', async () => {
    const from: Provenance = { kind: 'recognisedIssuer', issuer: 'https://i.example', url: '' };
    const layer = await layerOf(await es({ iss: 'https://i.example' }), ES.verify, { provenance: from, kid: 'kk' });
    expect(says(shown(judged([layer]), 'signature'))).toBe(
      'Verified with the key \u201ckk\u201d of https://i.example, ES256.',
    );
  });
  it('says what anyone can change', async () => {
    const text = async (head: string, unprotectedHeader: string) =>
      signText({
        form: 'flattened',
        payload: encodeUtf8('{}'),
        signatures: [{ protectedHeader: head, unprotectedHeader, key: ES.sign, algorithm: 'ES256' }],
      });
    const open = shown(
      judged([await layerOf(await text('{"alg":"ES256"}', '{"role":"admin"}'), ES.verify)]),
      'signature',
    );
    expect(hint(open)).toBe(
      'The protected header and the payload are unchanged since the holder of the private key signed them. Anyone can change the unprotected header.',
    );
    const alg = shown(judged([await layerOf(await text('{"typ":"JWT"}', '{"alg":"ES256"}'), ES.verify)]), 'signature');
    expect(alg).toMatchObject({ state: 'warn', code: 'signature-alg-unprotected' });
  });
  it('a proof of possession stays one, whoever gave its key', async () => {
    for (const typ of ['dpop+jwt', 'openid4vci-proof+jwt']) {
      const text = await es({}, { alg: 'ES256', typ, jwk: { kty: 'EC' } });
      expect(judged([await layerOf(text, ES.verify)]).key.code).toBe('key-possession');
    }
  });
  it('an SD-JWT that names its holder, without a key binding, is not proved to be shown by the holder', async () => {
    const layer = { ...(await layerOf(`${await es({ cnf: {} })}~`, ES.verify)), disclosures: 'none' as const };
    expect(more(shown(judged([layer]), 'signature'))).toContain('but has no key binding');
  });
  it('is good nowhere but where a key was given: what was made here has a tone of its own', async () => {
    const layer = await layerOf(await es(), ES.verify, { provenance: { kind: 'generated' } });
    const light = shown(judged([{ ...layer, draft: { isDraft: true, madeHere: [0] } }]), 'signature');
    expect(light.state).toBe('made');
    expect(says(light)).toBe('Matches your new key.');
    expect(more(light)).toBe('Signed here by you');
  });
});

describe('no red light without a key given for that layer', () => {
  const wrong = ES.wrong ?? ES.verify;
  const outer = (key: Partial<JudgedKey> = {}): LayerInput => ({
    ...readToken(`${encodedJson({ alg: 'dir', enc: 'A128GCM' })}..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA`),
    opened: [{ key: keyOf({ kind: 'secret', ...key }), outcome: 'opened' }],
  });
  const inner = async (who: Partial<JudgedKey>, key = wrong) =>
    shown(judged([outer(), await layerOf(await es(), key, who)]), 'signature');
  it('the key that opened the layer around says nothing of the signature', async () => {
    expect(await inner({ id: 'k1' })).toMatchObject({ state: 'neutral', code: 'signature-no-key' });
  });
  it('nor is it news that the key that opened the layer around says it is for encryption', async () => {
    const key: KeyMaterial = { kind: 'jwk', jwk: { ...(wrong as { jwk: object }).jwk, use: 'enc' } };
    const light = await inner({ id: 'k1' }, key);
    expect(light).toMatchObject({ state: 'neutral', code: 'signature-no-key' });
    expect(says(light)).toBe('Not checked: no key of the signer.');
  });
  it('nor does a private key that the token inside does not name', async () => {
    const light = await inner({ id: 'k2', kind: 'private' });
    expect(light.state).toBe('neutral');
    expect(says(light)).toBe('Not checked: no key of the signer.');
    expect(await inner({ id: 'k2', kind: 'public' })).toMatchObject({ state: 'bad', code: 'signature-fails' });
  });
  it('nor does a key that says it is for encryption', async () => {
    const key: KeyMaterial = { kind: 'jwk', jwk: { ...(wrong as { jwk: object }).jwk, use: 'enc' } };
    const light = shown(judged([await layerOf(await es(), key)]), 'signature');
    expect(light).toMatchObject({ state: 'neutral', code: 'signature-not-checked' });
  });
  it('and keys that all go by another name than the one that is wanted are amber', async () => {
    const text = await es({}, { alg: 'ES256', kid: 'wanted' });
    const layer = {
      ...(await layerOf(text, wrong, { kid: 'other' })),
      diagnosed: [{ id: 'kid-not-in-set', args: {}, verifies: false }],
    };
    expect(shown(judged([layer]), 'signature')).toMatchObject({ state: 'warn', code: 'signature-diagnosed' });
  });
});

describe('form', () => {
  it.each([
    ['a signature under none', `${encodedJson({ alg: 'none' })}.e30.AAAAAA`, 'unsecured-with-signature'],
    ['an SD-JWT under none', `${encodedJson({ alg: 'none' })}.e30.~`, 'sd-jwt-unsecured'],
  ])('%s is refused', (_, text, note) => {
    expect(shown(judged([readToken(text)]), 'format')).toMatchObject({ state: 'bad', args: { note } });
  });
  it('an algorithm that is not known here is not a defect of a JWE', () => {
    const layer = { ...readToken('{}'), malformed: [{ code: 'alg-unknown' as const, args: { alg: 'X', meant: '' } }] };
    const jwe = readToken(`${encodedJson({ alg: 'X', enc: 'A128GCM' })}.AA.AAAA.AAAA.AAAA`);
    expect(shown(judged([{ ...layer, token: jwe.token }]), 'decryption')).toMatchObject({
      state: 'neutral',
      code: 'decryption-not-tried',
    });
  });
});

describe('the header', () => {
  // RFC 7515 section 4.1.11: "defined ... for use with JWS"; RFC 7516 section 4.1.13 says the same of a JWE.
  it.each([
    ['enc', 'crit-unknown'],
    ['zip', 'crit-unknown'],
    ['p2c', 'crit-unknown'],
    ['kid', 'crit-malformed'],
  ])('crit of a JWS that names %s: %s', (name, code) => {
    const jws = readToken(`${encodedJson({ alg: 'HS256', crit: [name], [name]: 'a' })}.e30.AAAA`);
    const { args } = shown(judged([jws]), 'format');
    expect(args['note']).toBe(code);
  });
  it('counts all parts of a token that has too many', () => {
    const long = `${encodedJson({ alg: 'HS256' })}.e30.AAAA.AAAA`;
    expect(says(shown(judged([readToken(long)]), 'format'))).toBe('Signed token, 4 parts: malformed, 1 defect.');
    expect(says(shown(judged([readToken(`${long}.AAAA.AAAA.AAAA`)]), 'format'))).toMatch(/7 parts/);
  });
  it('enc in three parts that can be read is said', () => {
    const odd = readToken(`${encodedJson({ alg: 'HS256', enc: 'A128GCM' })}.e30.AAAA`);
    expect(odd.faults.map(({ code }) => code)).toEqual(['enc-in-jws']);
    expect(shown(judged([odd]), 'format').state).toBe('warn');
  });
});

describe('a draft', () => {
  const draft = (signature: string, more: object) =>
    shown(
      judged([
        {
          ...readToken(`${encodedJson({ alg: 'ES256' })}.e30.${signature}`),
          draft: { isDraft: true, madeHere: [], changed: [0], ...more },
        },
      ]),
      'signature',
    );
  it('does not ask for a key that is there', () => {
    expect(hint(draft('AAAA', {}))).toMatch(/To sign it you need .*private key/);
    expect(hint(draft('AAAA', { signable: [0] }))).toBe(
      'A signature is there to reveal changes. Sign again, or reset.',
    );
    expect(hint(draft('', {}))).toMatch(/^To sign it you need .*private key/);
    expect(hint(draft('', { signable: [0] }))).toBe('You have a key that can sign it.');
  });
});

describe('nothing is said twice', () => {
  const ANYONE = /[Aa]nyone can|[Ee]veryone/g;
  it.each(['rsa-exponent', 'hmac-key-empty', 'alg-confusion-public-key'])('of a forged signature: %s', (note) => {
    const { says: light, hint: below } = verdictWords['signature-forgeable'] as VerdictWords;
    expect(`${light({ note }, TIME)} ${below({ note }, TIME)}`.match(/[Aa]nyone can/g)).toHaveLength(1);
  });
  it.each(['demo', 'sample', 'cracked', 'link'])('of a key that others have: %s', (why) => {
    for (const code of ['signature-anyone', 'signature-made-anyone'] as const) {
      const { says: light, hint: below } = verdictWords[code] as VerdictWords;
      expect(`${light({ why }, TIME)} ${below({ why }, TIME)}`.match(ANYONE), code).toHaveLength(1);
    }
  });
});

describe('expectations', () => {
  it('say each that fails, and what is easily overlooked', () => {
    const expectations = { issuer: ['https://x.example'], audience: ['b'], required: ['email', 'nope'] };
    const layer = unsigned({ iss: 'https://x.example/', aud: ['a', 'c'] });
    const verdict = judged([layer], expectations);
    const light = shown(verdict, 'expectations');
    expect(says(light)).toBe('Not as expected: iss, aud, email, nope.');
    expect(light.each?.map(says)).toEqual([
      'iss differs only in a slash at the end.',
      'aud is \u201ca\u201d, \u201cc\u201d.',
    ]);
    expect(light.each?.map(more)).toEqual(['', '']);
    // The whole of it stands in its own line.
    expect(verdict.expectationLines.map(says)).toEqual([
      'iss is \u201chttps://x.example/\u201d.',
      'aud is \u201ca\u201d, \u201cc\u201d.',
      'email, nope are missing.',
    ]);
    expect(verdict.expectationLines.map(more)[0]).toBe(
      'Expected: \u201chttps://x.example\u201d; they differ only in a slash at the end',
    );
  });
  it('say all of one that fails, if it is short; of a long one what differs', () => {
    const light = (aud: string, wanted: string) =>
      shown(judged([unsigned({ aud })], { audience: [wanted] }), 'expectations');
    expect(says(light('a', 'b'))).toBe('aud is \u201ca\u201d.');
    expect(more(light('a', 'b'))).toBe('Expected: \u201cb\u201d');
    const long = `https://api.acme.example/${'tenants/'.repeat(5)}`;
    expect(says(light(long, long.slice(0, -1)))).toBe('Not as expected: aud.');
    expect(light(long, long.slice(0, -1)).each?.map(says)).toEqual(['aud differs only in a slash at the end.']);
    expect(light(long, `x${long}`).each).toEqual([]);
  });
  it('are met as the token says it, where nothing stands behind the claims', () => {
    expect(shown(judged([unsigned({ iss: 'a' })], { issuer: ['a'] }), 'expectations')).toMatchObject({
      state: 'neutral',
      code: 'expectations-met-unverified',
    });
  });
});

describe('decryption', () => {
  it('says password where it is one', () => {
    const layer: LayerInput = {
      ...readToken(`${encodedJson({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' })}.AAAA.AAAA.AAAA.AAAA`),
      opened: [{ key: keyOf({ kind: 'secret' }), outcome: 'opened' }],
    };
    const verdict = judged([layer]);
    expect(says(shown(verdict, 'decryption'))).toBe('Decrypted: made by someone who has the password.');
    expect(verdict.key.code).toBe('key-opens');
  });
});

describe('expectations of what is broken', () => {
  const about = (payload: string, expectations: Expectations, header = '{"alg":"ES256"}') => {
    const part = (text: string): string => Buffer.from(text).toString('base64url');
    return shown(judged([readToken(`${part(header)}.${part(payload)}.AAAA`)], expectations), 'expectations');
  };
  const BROKEN = `{"iss":"https://a.example",'aud':"shop"}`;
  it('neither met nor missed: the rest was not read', () => {
    for (const expectations of [
      { issuer: ['https://a.example'] },
      { audience: ['shop'] },
      { required: ['iss', 'aud'] },
      { jkt: 'k' },
    ] satisfies Expectations[]) {
      const light = about(BROKEN, expectations);
      expect(light).toMatchObject({ code: 'expectation-broken', state: 'neutral' });
      expect(says(light)).toMatch(/^The payload is broken: [\w., ]+ is not checked\.$/);
    }
  });
  it('what differs is said, and what another part says is judged', () => {
    expect(about(BROKEN, { issuer: ['https://b.example'] })).toMatchObject({
      code: 'expectation-differs',
      state: 'bad',
    });
    expect(about(BROKEN, { issuer: ['https://a.example'], algorithms: ['RS256'] }).code).toBe('expectation-differs');
    expect(about('{"iss":"https://a.example"}', { audience: ['shop'] }).code).toBe('expectation-absent');
  });
  it('a header that breaks off is not said to lack its type', () => {
    const light = about('{"iss":"https://a.example"}', { type: 'at+jwt' }, `{"alg":"ES256",'typ':"at+jwt"}`);
    expect(says(light)).toBe('The header is broken: typ is not checked.');
  });
});
