import { clearBench } from '../fixtures/startBench.ts';
import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { begin } from './commit.ts';
import { askable, readFetched, sourcesOfToken } from './fetching.ts';
import { expect as expectClaims } from './keyring.ts';
import { get } from '../state/state.ts';

const b64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (header: object, claims: object): string => `${b64({ alg: 'ES256', ...header })}.${b64(claims)}.AAAA`;
const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
const set1 = encodeUtf8(JSON.stringify({ keys: [{ ...jwk, kid: 'a' }] }));
const ISSUER = 'https://issuer.example';

beforeEach(clearBench);

describe('askable', () => {
  it.each([
    ['https://issuer.example/keys', 'https://issuer.example/keys'],
    [' https://ISSUER.example/keys#part ', 'https://issuer.example/keys'],
    ['http://localhost:8080/keys', 'http://localhost:8080/keys'],
    ['https://issuer.example/@scope/keys', 'https://issuer.example/@scope/keys'],
  ])('%s is asked as %s', (text, url) => expect(askable(text)).toBe(url));

  it.each([
    '',
    'keys',
    'http://issuer.example/',
    'http://localhost.evil.example/',
    'ftp://a.example',
    'javascript:alert(1)',
    'data:,x',
    'blob:https://a.example/1',
    'https://me@a.example/',
    'https://:x@a.example/',
    `https://a.example/${'x'.repeat(3000)}`,
  ])('%s is never asked', (text) => expect(askable(text)).toBeUndefined());
});

describe('sourcesOfToken', () => {
  it('lists what the token names and what follows from its issuer, each once', () => {
    begin(token({ jku: 'https://keys.example/1', x5u: 'https://keys.example/1' }, { iss: ISSUER }));
    expect(sourcesOfToken().map(({ url, by }) => [by, url])).toEqual([
      ['jku', 'https://keys.example/1'],
      ['issuer', `${ISSUER}/.well-known/openid-configuration`],
      ['issuer', `${ISSUER}/.well-known/oauth-authorization-server`],
    ]);
  });
  it('leaves out what is not to be asked', () => {
    begin(token({ jku: 'http://169.254.169.254/latest', x5u: 'file:///etc/passwd' }, { iss: 'not a url' }));
    expect(sourcesOfToken()).toEqual([]);
  });
});

describe('readFetched', () => {
  const from = async (source: Parameters<typeof readFetched>[0]) => {
    const found = await readFetched(source, set1);
    return found.kind === 'keys' ? found.keys.map(({ provenance }) => provenance) : found;
  };

  it('marks each key by who chose the address', async () => {
    expect(await from({ url: 'https://a.example/k', by: 'you' })).toEqual([
      { kind: 'pasted', url: 'https://a.example/k' },
    ]);
    expect(await from({ url: 'https://a.example/k', by: 'jku' })).toEqual([
      { kind: 'urlInToken', url: 'https://a.example/k' },
    ]);
    expect(await from({ url: 'https://a.example/k', by: 'issuer', issuer: ISSUER })).toEqual([
      { kind: 'urlInToken', url: 'https://a.example/k' },
    ]);
    expectClaims({ issuer: [ISSUER] });
    expect(await from({ url: 'https://a.example/k', by: 'issuer', issuer: ISSUER })).toEqual([
      { kind: 'recognisedIssuer', issuer: ISSUER, url: 'https://a.example/k' },
    ]);
    // Not for whom it was not asked.
    expect(await from({ url: 'https://a.example/k', by: 'jku' })).toMatchObject([{ kind: 'urlInToken' }]);
    expect(get().ring).toEqual([]);
  });

  const metadata = (issuer: string, uri: string) => encodeUtf8(JSON.stringify({ issuer, jwks_uri: uri }));

  it('takes metadata to the address of the keys, for the same issuer only (RFC 8414 section 3.3)', async () => {
    const source = { url: `${ISSUER}/.well-known/openid-configuration`, by: 'issuer', issuer: ISSUER } as const;
    expect(await readFetched(source, metadata(ISSUER, `${ISSUER}/keys`))).toEqual({
      kind: 'metadata',
      issuer: ISSUER,
      next: { url: `${ISSUER}/keys`, by: 'issuer', issuer: ISSUER },
    });
    for (const issuer of ['https://evil.example', `${ISSUER}/`, ''])
      expect(await readFetched(source, metadata(issuer, `${ISSUER}/keys`))).toMatchObject({
        kind: 'nothing',
        reason: { code: 'metadata-other-issuer', args: { wanted: ISSUER, has: issuer } },
      });
    expect(await readFetched(source, metadata(ISSUER, 'http://issuer.example/keys'))).toMatchObject({
      kind: 'nothing',
      reason: { code: 'metadata-address', args: { url: 'http://issuer.example/keys' } },
    });
  });

  it('says what is no key, and takes what is not text', async () => {
    expect(await readFetched({ url: 'https://a.example', by: 'you' }, encodeUtf8('<p>no</p>'))).toMatchObject({
      kind: 'nothing',
      reason: { code: 'key-none' },
    });
    const der = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' });
    expect(await readFetched({ url: 'https://a.example', by: 'x5u' }, new Uint8Array(der))).toMatchObject({
      kind: 'keys',
      keys: [{ curve: 'P-256' }],
    });
  });
});
