import { clearBench } from '../fixtures/startBench.ts';
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { openFile, openText, pasteText } from './intake.ts';
import { typeText } from './edit.ts';
import { begin, undo } from './commit.ts';
import { textOf } from '../derived/select.ts';
import { get } from '../state/state.ts';
import { sayAll } from '../../words/say.ts';

const fixture = (name: string): Buffer => readFileSync(new URL(`../../jose/keys/fixtures/${name}`, import.meta.url));
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const HMAC_TOKEN = `${part({ alg: 'HS256' })}.${part({ sub: 'a' })}.${Buffer.alloc(32, 7).toString('base64url')}`;
const SECRET = Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 97 + 131) & 0xff));
const JKS = Buffer.concat([Buffer.from('feedfeed0000000200000001', 'hex'), SECRET]);

const bench = (token: string): void => {
  clearBench();
  begin(token);
};
const open = (name: string, octets: Buffer): Promise<void> => openFile(new File([Uint8Array.from(octets)], name));
const stays = (token: string) => expect(textOf(get())).toBe(token);
beforeEach(() => bench(DEMO_TOKEN));

describe('a key pasted anywhere, with a token on the bench', () => {
  const pem = fixture('p256.spki.pem').toString();
  const der = createPublicKey(pem).export({ format: 'der', type: 'spki' });
  const base64 = Buffer.from(pem).toString('base64');
  it.each([
    ['PEM without its dashes', pem.replaceAll('-----', '')],
    ['PEM with long dashes', pem.replaceAll('-----', '\u2014\u2014')],
    ['base64 of DER', der.toString('base64')],
    ['hexadecimal digits of DER', der.toString('hex')],
    ['the same with colons', der.toString('hex').replaceAll(/..(?!$)/g, '$&:')],
    ['base64 of PEM', base64],
    ['a secret of Kubernetes', `kind: Secret\ndata:\n  tls.crt: ${base64}\n`],
    ['a line of an .env', `PUBLIC_KEY="${pem.trim().replaceAll('\n', String.raw`\n`)}"\nPORT=80\n`],
    ['the same in base64', `export PUBLIC_KEY=${base64}`],
  ])('%s goes to the ring', async (_, text) => {
    await pasteText(text);
    stays(DEMO_TOKEN);
    expect(get().ring).toMatchObject([{ keyType: 'EC', provenance: { kind: 'pasted' } }]);
    expect(get().notice).toMatchObject({ code: 'keyAdded', undoable: true });
    undo();
    expect(get().ring).toEqual([]);
  });

  it.each([
    ['words', 'To BEGIN with, see the manual.'],
    ['base64 of something else', `MIIB${'QUJD'.repeat(20)}`],
    ['a number', '3'.repeat(40)],
  ])('%s take the place of the token as before, with undo, and nothing is refused', async (_, text) => {
    await pasteText(text);
    stays(text);
    expect(get()).toMatchObject({ ring: [], refused: [], notice: { code: 'pasted', undoable: true } });
    undo();
    stays(DEMO_TOKEN);
  });

  it.each([
    ['a JWK with a defect', '{"kty":"RSA","kid":"s1","n":"AAA,","e":"AQAB"}', 'jwk-base64'],
    ['a JWK of an unknown type', '{"kty":"XYZ","x":"AAAA"}', 'key-type-unsupported'],
    ['a set without keys', '{"keys":[]}', 'keys-empty'],
    ['a cut JWK', '{"kty":"RSA","n":"AAA', 'key-json-invalid'],
    ['a cut PEM', pem.slice(0, 60), 'pem-base64-length'],
    ['the first line of a PEM', pem.slice(0, 26), 'pem-incomplete'],
    ['a PEM with a line of its body', `${pem.slice(0, 40)}\n-----END PUBLIC KEY-----`, 'pem-incomplete'],
    ['half of its first line', '-----BEGIN PUB', 'pem-incomplete'],
    ['a PEM of no key', '-----BEGIN SOMETHING-----\nabc', 'pem-incomplete'],
    ['a JWK without a secret in it', '{"kty":"oct","k":""}', 'hmac-key-empty'],
    ['an address', 'https://login.example/.well-known/jwks.json', 'key-is-address'],
    ['metadata', '{"issuer":"https://a.example","jwks_uri":"https://a.example/k"}', 'discovery-document'],
  ])('%s is refused with a message, and the token stays', async (_, text, code) => {
    for (const token of [DEMO_TOKEN, HMAC_TOKEN]) {
      bench(token);
      await pasteText(text);
      stays(token);
      expect(get()).toMatchObject({ ring: [], refused: [{ code }], notice: { code: 'keyRefused' } });
    }
  });

  it.each([
    ['PASETO', `v2.local.${'QUJD'.repeat(20)}`],
    ['a token whose letters were lowered', HMAC_TOKEN.toLowerCase()],
    ['a token whose dots were lost', HMAC_TOKEN.replaceAll('.', '').slice(0, 60)],
  ])('%s is not the secret of the token beside it', async (_, text) => {
    bench(HMAC_TOKEN);
    await pasteText(text);
    stays(text);
    expect(get()).toMatchObject({ ring: [], refused: [] });
  });

  it('a token is always a token, and a secret that begins like DER is a secret', async () => {
    await pasteText(HMAC_TOKEN);
    stays(HMAC_TOKEN);
    const secret = `MIIB${'QUJD'.repeat(20)}`;
    await pasteText(secret);
    stays(HMAC_TOKEN);
    expect([get().ring.map(({ kind }) => kind), get().refused, get().notice?.code]).toEqual([
      ['secret'],
      [],
      'secretAdded',
    ]);
  });
});

describe('a file that is opened', () => {
  it.each([
    ['key.p12', fixture('p256.p12'), /PKCS#12/],
    ['key.jks', JKS, /Java key store/],
    ['key.ppk', Buffer.from('PuTTY-User-Key-File-3: ssh-ed25519\n'), /PuTTY/],
    [
      'cut.der',
      Buffer.from(createPublicKey(fixture('rsa.spki.pem')).export({ format: 'der', type: 'spki' }).subarray(0, 100)),
      /only \d+ are left/,
    ],
  ])('%s is no key for here: the token stays, and the notice says what it is', async (name, octets, says) => {
    for (const token of [DEMO_TOKEN, HMAC_TOKEN]) {
      bench(token);
      await open(name, octets);
      stays(token);
      expect(get()).toMatchObject({ ring: [], notice: { code: 'keyRefused' } });
      expect(sayAll(get().notice?.because ?? null)).toMatch(says);
    }
  });

  it('of a few octets is the secret of a token that wants one, and of no other', async () => {
    bench(HMAC_TOKEN);
    await open('secret.bin', SECRET);
    stays(HMAC_TOKEN);
    expect(get()).toMatchObject({
      ring: [{ kind: 'secret', jwk: { k: SECRET.toString('base64url') } }],
      refused: [],
      notice: { code: 'secretAdded', undoable: true },
    });
    bench(DEMO_TOKEN);
    await open('secret.bin', SECRET);
    expect(get()).toMatchObject({ ring: [], refused: [], notice: { code: 'opened', undoable: true } });
    undo();
    stays(DEMO_TOKEN);
  });

  it('with a token in it is a token, whatever octets stand around it', async () => {
    bench(HMAC_TOKEN);
    await open('log.bin', Buffer.concat([Buffer.from([0, 1, 255]), Buffer.from(` ${DEMO_TOKEN} `)]));
    expect(textOf(get())).toContain(DEMO_TOKEN);
    expect(get().ring).toEqual([]);
  });
});

describe('what is no key, beside a token that wants a secret', () => {
  it('a token of another kind is not taken for the secret', async () => {
    bench(HMAC_TOKEN);
    await pasteText(`v4.local.${'Ab3'.repeat(20)}`);
    expect(get().ring).toEqual([]);
  });
  const encoded = Buffer.from('lantern-for-the-depot').toString('base64');
  it.each([
    [
      'a secret of Kubernetes',
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: jwt\ntype: Opaque\ndata:\n  JWT_SECRET: ${encoded}\n`,
    ],
    ['an .env', `# api\nPORT=3000\n\nexport JWT_SECRET="lantern-for-the-depot"\nDB_HOST=db\n`],
    ['an .ini', `[auth]\nsecret = lantern-for-the-depot\n`],
    ['the answer of a manager of secrets', '{"JWT_SECRET":"lantern-for-the-depot","PORT":"80"}'],
    ['the answer of a vault', '{"data":{"data":{"signing_key":"lantern-for-the-depot"}}}'],
    ['settings in lines of JSON', '{\n  "Jwt": {\n    "Key": "lantern-for-the-depot"\n  }\n}\n'],
  ])('%s with the secret in it leaves the token on the bench', async (_, text) => {
    bench(HMAC_TOKEN);
    await pasteText(text);
    stays(HMAC_TOKEN);
    expect(get()).toMatchObject({
      ring: [{ kind: 'secret' }],
      refused: [],
      notice: { code: 'secretAdded', undoable: true },
    });
    bench(DEMO_TOKEN);
    await pasteText(text);
    expect(get().ring).toEqual([]);
  });
  it.each([
    ['a secret', 'lantern-for-the-depot'],
    ['a secret in base64', SECRET.toString('base64')],
    ['a secret in hexadecimal digits', SECRET.toString('hex')],
    ['an .env', 'PORT=80\nJWT_SECRET=lantern-for-the-depot\n'],
  ])('%s that was pasted before its token is tried on it', async (_, text) => {
    await pasteText(text);
    expect(get().ring).toEqual([]);
    await pasteText(HMAC_TOKEN);
    stays(HMAC_TOKEN);
    expect(get()).toMatchObject({
      ring: [{ kind: 'secret', provenance: { kind: 'pasted' } }],
      notice: { code: 'secretAdded' },
    });
    undo();
    stays(HMAC_TOKEN);
    expect(get().ring).toEqual([]);
    undo();
    stays(text);
  });
  it.each<[string, string, (text: string) => unknown]>([
    ['a text out of a link', 'lantern-for-the-depot', openText],
    ['prose', 'Nothing of all this is meant for the bench, nor for the ring.', pasteText],
    ['a UUID', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', pasteText],
    ['a moment', '1796082519', pasteText],
    ['a token of another kind', `v4.local.${'Ab3'.repeat(20)}`, pasteText],
    ['an address', 'https://id.example/keys', pasteText],
  ])('%s before a token is no key of it', async (_, text, give) => {
    clearBench();
    await give(text);
    stays(text);
    await pasteText(HMAC_TOKEN);
    stays(HMAC_TOKEN);
    expect(get().ring).toEqual([]);
  });
  it('a token typed into its box while a secret is still being looked at stays, and is tried with it', async () => {
    // It begins as DER does, so it is tried as a key first. At each turn of the event loop until it is on the bench:
    // between two turns nobody types.
    const secret = `MC${SECRET.toString('base64')}`;
    for (let turns = 0, landed = false; !landed; turns += 1) {
      bench(DEMO_TOKEN);
      const pasted = pasteText(secret);
      for (let turn = 0; turn < turns; turn += 1) await new Promise((done) => setImmediate(done));
      landed = textOf(get()) !== DEMO_TOKEN;
      if (!landed) typeText(HMAC_TOKEN, 0);
      await pasted;
      if (landed) break;
      stays(HMAC_TOKEN);
      expect([turns, get().ring]).toMatchObject([turns, [{ kind: 'secret', provenance: { kind: 'pasted' } }]]);
    }
  });
  it('a token pasted while the text before it is still being looked at stays on the bench', async () => {
    const token = `${part({ alg: 'RS256' })}.${part({ sub: 'a' })}.${Buffer.alloc(256, 7).toString('base64url')}`;
    await Promise.all([pasteText('not-the-secret-of-it-4711'), pasteText(token)]);
    stays(token);
    undo();
    stays('not-the-secret-of-it-4711');
    undo();
    stays(DEMO_TOKEN);
  });

  it('a secret before a token that wants none is no key of it, and another token later is not tried with it', async () => {
    await pasteText('lantern-for-the-depot');
    await pasteText(DEMO_TOKEN);
    await pasteText(HMAC_TOKEN);
    expect(get().ring).toEqual([]);
  });
  it.each([
    ['settings without a secret', 'PORT=3000\nDB_HOST=db\n'],
    ['JSON without a secret', '{"sub":"a","name":"b"}'],
    ['prose that names a secret', 'The secret: it is kept\nin a drawer of the kitchen.\nNobody knows.\n'],
  ])('%s takes the place of the token, with undo', async (_, text) => {
    bench(HMAC_TOKEN);
    await pasteText(text);
    stays(text);
    undo();
    stays(HMAC_TOKEN);
  });
  it('an empty secret is refused: anyone has it', async () => {
    bench(HMAC_TOKEN);
    await pasteText('{"kty":"oct","k":""}');
    expect(get().ring).toEqual([]);
    expect(get().refused).toMatchObject([{ code: 'hmac-key-empty' }]);
    stays(HMAC_TOKEN);
  });
});
