import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ofKind } from '../../vectors/vectors.ts';
import { importKeys, type ImportOptions } from './import.ts';
import type { Key } from '../key.ts';

const folder = new URL('../fixtures/', import.meta.url);
const octetsOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const derOf = (name: string): Uint8Array =>
  new Uint8Array(Buffer.from(textOf(name).replace(/-----[^-]+-----|\s/g, ''), 'base64'));
const PASSPHRASE = 'correct horse';

async function keysIn(input: string | Uint8Array, options: ImportOptions = {}): Promise<Key[]> {
  const read = await importKeys(input, options);
  if (!read.ok) throw new Error(JSON.stringify(read.note));
  return read.value.keys;
}

async function oneKey(input: string | Uint8Array, options: ImportOptions = {}): Promise<Key> {
  const [key, ...more] = await keysIn(input, options);
  if (!key || more.length > 0) throw new Error(`${more.length + 1} keys`);
  return key;
}

async function refusal(
  input: string | Uint8Array,
  options: ImportOptions = {},
): Promise<{ code: string; args: object }> {
  const read = await importKeys(input, options);
  if (read.ok) throw new Error(`read as ${read.value.keys.map((key) => key.format).join()}`);
  return { code: read.note.code, args: read.note.args };
}

/** OpenSSL's view of the same key, through Node. */
const byNode = (name: string) => {
  const pem = textOf(name);
  const key = /PRIVATE/.test(pem) ? createPrivateKey({ key: pem, passphrase: PASSPHRASE }) : createPublicKey(pem);
  return key.export({ format: 'jwk' });
};

const plainFixtures = readdirSync(folder).filter((name) =>
  /\.(?:pkcs8|pkcs1|pkcs1public|sec1|spki|cert|compressed|nopublic)\.pem$/.test(name),
);
const forNode = plainFixtures.filter((name) => !/^(?:dsa|rsapss)|nopublic/.test(name));

describe('importKeys: keys of OpenSSL', () => {
  it('has every type in every form', () => {
    expect(forNode.length).toBe(32);
  });

  it.each(forNode)('%s, as PEM and as DER', async (name) => {
    const key = await oneKey(textOf(name));
    expect(key.jwk).toEqual(byNode(name));
    expect(key).toMatchObject({ id: 'key-1', wrapping: 'pem', provenance: { kind: 'pasted' } });
    expect(key.repairs).toEqual(name.includes('compressed') ? ['ec-point-compressed'] : []);
    if (name.includes('sec1')) return; // its EC PARAMETERS stand before it
    const der = await oneKey(derOf(name));
    const { written, ...rest } = key;
    expect(written).toBe(key.kind === 'public' ? textOf(name) : undefined);
    expect(der).toEqual({ ...rest, wrapping: 'der' });
  });

  it('computes the public half that a SEC1 key lacks', async () => {
    const key = await oneKey(textOf('p256.nopublic.pem'));
    expect(key).toMatchObject({ format: 'sec1', repairs: ['public-derived'], jwk: byNode('p256.pkcs8.pem') });
  });

  it('takes an RSASSA-PSS key for an RSA key', async () => {
    const pair = [await oneKey(textOf('rsapss.pkcs8.pem')), await oneKey(textOf('rsapss.spki.pem'))];
    expect(pair.map((key) => [key.keyType, key.kind, key.bits, key.faults])).toEqual([
      ['RSA', 'private', 2048, []],
      ['RSA', 'public', 2048, []],
    ]);
    expect(pair[0]?.thumbprint).toBe(pair[1]?.thumbprint);
  });

  it('describes what it read', async () => {
    expect(await oneKey(textOf('p521.spki.pem'))).toMatchObject({
      kind: 'public',
      keyType: 'EC',
      curve: 'P-521',
      bits: 521,
      format: 'spki',
      faults: [],
    });
    expect(await oneKey(textOf('ed25519.pkcs8.pem'))).toMatchObject({
      kind: 'private',
      keyType: 'OKP',
      curve: 'Ed25519',
      format: 'pkcs8',
    });
    expect((await oneKey(textOf('rsa1024.pkcs8.pem'))).faults).toEqual([
      { code: 'rsa-key-small', severity: 'high', args: { bits: 1024 } },
      { code: 'rsa-exponent', severity: 'low', args: { exponent: 3 } },
    ]);
  });

  it.each(['rsa.encrypted.pem', 'p256.encrypted.pem', 'p256.encrypted192.pem'])(
    '%s opens with its passphrase only',
    async (name) => {
      expect((await refusal(textOf(name))).code).toBe('key-passphrase-needed');
      expect((await refusal(textOf(name), { passphrase: 'wrong horse' })).code).toBe('key-passphrase-wrong');
      const key = await oneKey(textOf(name), { passphrase: PASSPHRASE });
      expect(key).toMatchObject({
        kind: 'private',
        format: 'encryptedPkcs8',
        jwk: byNode(`${name.split('.')[0]}.pkcs8.pem`),
      });
      expect((await oneKey(derOf(name), { passphrase: PASSPHRASE })).jwk).toEqual(key.jwk);
    },
  );

  it.each([
    ['p256.encrypted3des.pem', 'key-cipher-unsupported', { cipher: 'Triple DES' }],
    ['p256.scrypt.pem', 'key-cipher-unsupported', { cipher: 'scrypt' }],
    ['rsa.pkcs1encrypted.pem', 'pem-encrypted-old', {}],
    ['dsa.pkcs8.pem', 'key-type-unsupported', { type: 'DSA' }],
    ['p256.csr.pem', 'key-certificate-request', {}],
    ['ed25519.openssh.pem', 'key-openssh', {}],
  ])('%s is named: %s', async (name, code, args) => {
    expect(await refusal(textOf(name), { passphrase: PASSPHRASE })).toEqual({ code, args });
  });

  it('names a PKCS#12 file, a certificate request and a signature by their octets', async () => {
    expect((await refusal(octetsOf('p256.p12'))).code).toBe('key-pkcs12');
    expect((await refusal(derOf('p256.csr.pem'))).code).toBe('key-certificate-request');
    expect((await refusal(`MEUCIQ${'DA'.repeat(20)}AA==`)).code).toMatch(/^der-|key-/);
  });

  it.each([
    ['rsa.ssh.txt', 'rsa.spki.pem'],
    ['p256.ssh.txt', 'p256.spki.pem'],
    ['p521.ssh.txt', 'p521.spki.pem'],
  ])('%s is the key of %s', async (ssh, pem) => {
    expect(await oneKey(textOf(ssh))).toMatchObject({ format: 'ssh', kind: 'public', jwk: byNode(pem) });
  });

  it('reads an Ed25519 SSH key as a line, in RFC 4716 and bare', async () => {
    const line = await oneKey(textOf('ed25519.ssh.txt'));
    expect((await oneKey(textOf('ed25519.ssh2.txt'))).jwk).toEqual(line.jwk);
    expect((await oneKey(textOf('ed25519.ssh.txt').split(' ')[1] as string)).jwk).toEqual(line.jwk);
  });
});

describe('importKeys: certificates', () => {
  it('says what the certificate says, and that of no more', async () => {
    const key = await oneKey(textOf('rsa.cert.pem'));
    const node = new X509Certificate(textOf('rsa.cert.pem'));
    expect(key).toMatchObject({ kind: 'public', format: 'certificate', jwk: byNode('rsa.spki.pem') });
    expect(key.certificates).toEqual([
      {
        subject: 'C=DE, O=Jotlab\\, tests, CN=rsa.example',
        issuer: 'C=DE, O=Jotlab\\, tests, CN=rsa.example',
        serial: '0badcafe',
        notBefore: Date.parse(node.validFrom) / 1000,
        notAfter: Date.parse(node.validTo) / 1000,
        altNames: [
          { kind: 'dns', value: 'rsa.example' },
          { kind: 'dns', value: '*.rsa.example' },
          { kind: 'ip', value: '192.0.2.7' },
          { kind: 'ip', value: '2001:db8:0:0:0:0:0:7' },
          { kind: 'uri', value: 'https://rsa.example/id' },
          { kind: 'email', value: 'a@rsa.example' },
        ],
        selfIssued: true,
        sha1: node.fingerprint.replaceAll(':', '').toLowerCase(),
        sha256: node.fingerprint256.replaceAll(':', '').toLowerCase(),
      },
    ]);
  });

  it('puts a certificate to the private key that stands in the same text', async () => {
    const key = await oneKey(textOf('p384.cert.pem') + textOf('p384.pkcs8.pem'));
    expect(key).toMatchObject({
      id: 'key-1',
      kind: 'private',
      format: 'pkcs8',
      certificates: [{ subject: 'CN=p384.example' }],
    });
  });

  it('reads the chain of RFC 7515 appendix B and of x5c as one key, its leaf', async () => {
    const chain = ofKind('certificateChain')[0]?.x5c as string[];
    expect(chain.length).toBeGreaterThan(1);
    const key = await oneKey(JSON.stringify(chain));
    expect(key.certificates?.length).toBe(chain.length);
    const pem = chain.map((der) => `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`).join('');
    expect((await oneKey(pem)).certificates).toEqual(key.certificates);
    const { kty, n, e } = key.jwk;
    const jwk = await oneKey(JSON.stringify({ kty, n, e, x5c: chain }));
    expect(jwk).toMatchObject({ format: 'jwk', certificates: key.certificates, faults: [] });
    const lying = await oneKey(JSON.stringify({ ...byNode('rsa.spki.pem'), x5c: chain, x5t: 'AAAA' }));
    expect(lying.faults.map((fault) => fault.code)).toEqual(['jwk-x5c-mismatch', 'jwk-x5t-mismatch']);
  });
});

describe('importKeys: damaged PEM', () => {
  it.each(['MIIBIjANBgkqh', 'x', ''])('is never a secret unasked, however short it is: %j', async (inside) => {
    const text = `-----BEGIN PUBLIC KEY-----\n${inside}\n-----END PUBLIC KEY-----`;
    expect(await importKeys(text, { secret: 'otherwise' })).toMatchObject({ ok: false });
  });

  const pem = textOf('p256.spki.pem').trim();
  const lines = pem.split('\n');
  const body = lines.slice(1, -1).join('');
  it.each<[string, string, string[]]>([
    ['with junk around', `the key:\n${pem}\nthanks`, []],
    ['CRLF', pem.replaceAll('\n', '\r\n'), []],
    ['CR', pem.replaceAll('\n', '\r'), []],
    ['literal \\n', pem.replaceAll('\n', '\\n'), ['pem-escapes']],
    ['literal \\r\\n', pem.replaceAll('\n', '\\r\\n'), ['pem-escapes']],
    ['doubly escaped', pem.replaceAll('\n', '\\\\n'), ['pem-escapes']],
    ['JSON string', JSON.stringify(pem), ['json-string']],
    ['one line', pem.replaceAll('\n', ''), ['pem-line-ends']],
    ['blanks for line ends', pem.replaceAll('\n', ' '), ['pem-line-ends']],
    ['indented', lines.map((line) => `    ${line}`).join('\n'), ['pem-blanks']],
    ['empty lines', lines.join('\n\n'), ['pem-blanks']],
    ['four dashes', pem.replaceAll('-----', '----'), ['pem-boundary']],
    ['no dashes', pem.replaceAll('-----', ''), ['pem-boundary']],
    ['long dashes', pem.replaceAll('-----', '\u2014\u2014-'), ['pem-boundary']],
    ['no BEGIN line', lines.slice(1).join('\n'), ['pem-begin-missing']],
    ['no BEGIN line, words before', `Here is my key:\n${lines.slice(1).join('\n')}`, ['pem-begin-missing']],
    ['no END line', lines.slice(0, -1).join('\n'), ['pem-end-missing']],
    ['no END line, words after', `${lines.slice(0, -1).join('\n')}\nand that is all.`, ['pem-end-missing']],
    ['other END label', pem.replace('END PUBLIC', 'END PRIVATE'), ['pem-boundary']],
    ['wrong label', pem.replaceAll('PUBLIC KEY', 'CERTIFICATE'), ['pem-label']],
    ['RSA label', pem.replaceAll('PUBLIC', 'RSA PUBLIC'), ['pem-label']],
    ['base64url', pem.replaceAll('+', '-').replaceAll('/', '_'), ['pem-base64url']],
    ['no padding', pem.replaceAll('=', ''), ['pem-padding']],
    ['quoted lines', lines.map((line) => `"${line}\\n" +`).join('\n'), ['pem-escapes', 'pem-quotes']],
    ['zero-width space', pem.replace(lines[1] as string, `${lines[1]}\u200b`), ['pem-invisible']],
    ['percent escapes', encodeURIComponent(pem).replaceAll('%20', '+'), ['percent-escapes']],
    ['bare base64', body, []],
    ['bare base64 in lines', lines.slice(1, -1).join('\n'), []],
    ['hexadecimal', Buffer.from(body, 'base64').toString('hex'), []],
    ['in JSON', JSON.stringify({ publicKey: pem }), ['json-nested']],
  ])('%s', async (_, text, repairs) => {
    const key = await oneKey(text);
    expect({ x: key.jwk.x, repairs: [...key.repairs].sort() }).toEqual({
      x: byNode('p256.spki.pem').x,
      repairs: [...repairs].sort(),
    });
    if (text.includes('publicKey')) expect(key.kid).toBeUndefined();
  });

  it.each<[string, string, string, object]>([
    [
      'cut off',
      `${lines.slice(0, 2).join('\n')}\n-----END PUBLIC KEY-----`,
      'der-truncated',
      { at: 0, wanted: 91, has: 48 },
    ],
    [
      'other character',
      pem.replace(lines[2] as string, `ab*${(lines[2] as string).slice(3)}`),
      'pem-base64',
      { label: 'PUBLIC KEY', line: 3, column: 3 },
    ],
    [
      'padding inside',
      pem.replace(lines[1] as string, `==${lines[1]}`),
      'pem-base64',
      { label: 'PUBLIC KEY', line: 2, column: 1 },
    ],
    [
      'a character lost',
      pem.replace('MFk', 'Mk').replaceAll('=', ''),
      'pem-base64-length',
      { label: 'PUBLIC KEY', characters: 121 },
    ],
    [
      'other octets',
      pem.replace('MFkw', 'BFkw'),
      'der-tag',
      { at: 0, expected: 'SEQUENCE', expectedTag: '0x30', found: 'OCTET STRING', foundTag: '0x04' },
    ],
    ['only parameters', textOf('p256.sec1.pem').split('\n').slice(0, 3).join('\n'), 'ec-parameters-only', {}],
  ])('%s: refused with its place', async (_, text, code, args) => {
    expect(await refusal(text)).toEqual({ code, args });
  });

  it('keeps what can be read beside what cannot', async () => {
    const read = await importKeys(`${pem}\n${textOf('p256.encrypted.pem')}\n${textOf('rsa.spki.pem')}`);
    expect(read).toMatchObject({
      ok: true,
      value: {
        keys: [
          { id: 'key-1', keyType: 'EC' },
          { id: 'key-2', keyType: 'RSA' },
        ],
        refused: [{ code: 'key-passphrase-needed' }],
      },
    });
  });
});
