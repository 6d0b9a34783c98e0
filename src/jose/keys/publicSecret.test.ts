import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CERTIFICATE } from '../lints/fixtures/certificate.ts';
import { publicSecret } from './publicSecret.ts';

describe('a secret that is a public key is known by its octets', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;
  const [spki, pkcs1] = [
    publicKey.export({ format: 'der', type: 'spki' }),
    publicKey.export({ format: 'der', type: 'pkcs1' }),
  ];
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
  const jwk = ec.export({ format: 'jwk' });
  const point = Buffer.concat([
    Buffer.from([4]),
    Buffer.from(String(jwk.x), 'base64url'),
    Buffer.from(String(jwk.y), 'base64url'),
  ]);
  it.each<[string, string | Buffer, string | undefined]>([
    ['PKCS#1', pkcs1, 'der'],
    ['base64 of SPKI', spki.toString('base64'), 'der'],
    ['the same in lines', spki.toString('base64').replace(/.{64}/g, '$&\n'), 'der'],
    ['the same with its name', `JWT_PUBLIC_KEY="${spki.toString('base64')}"`, 'der'],
    ['hexadecimal', pkcs1.toString('hex'), 'der'],
    ['base64 of PEM', Buffer.from(pem).toString('base64'), 'pem'],
    ['PEM on one line', pem.replaceAll('\n', ' '), 'pem'],
    ['a certificate', Buffer.from(CERTIFICATE, 'base64'), 'der'],
    ['a line of x5c', CERTIFICATE, 'der'],
    ['x5c', JSON.stringify([CERTIFICATE]), 'der'],
    ['a certificate in PEM', `-----BEGIN CERTIFICATE-----\n${CERTIFICATE}\n-----END CERTIFICATE-----`, 'pem'],
    ['what OpenSSL adds trust to', `-----BEGIN TRUSTED CERTIFICATE-----\n${CERTIFICATE}\n`, 'pem'],
    [
      'PEM of a certificate in base64',
      Buffer.from(`-----BEGIN CERTIFICATE-----\n${CERTIFICATE}`).toString('base64'),
      'pem',
    ],
    [
      'a line of OpenSSH',
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGt4v1t4v1t4v1t4v1t4v1t4v1t4v1t4v1t4v1t4v1t4 a@b',
      'pem',
    ],
    [
      'PKCS #8',
      generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'der', type: 'pkcs8' }),
      undefined,
    ],
    ['a JWK Set', JSON.stringify({ keys: [jwk] }, null, 2), 'jwk'],
    ['a point', point, 'point'],
    ['a point in hexadecimal', point.toString('hex'), 'point'],
    ['a point that is on no curve', Buffer.concat([point.subarray(0, -1), Buffer.from([7, 7])]), undefined],
    ['octets by chance', Buffer.alloc(97, 4), undefined],
    // With a pattern that backtracks this takes years.
    ['blanks', `${' '.repeat(20_000)}!`, undefined],
    ['blanks around it', `${' '.repeat(20_000)}KEY = ["${spki.toString('base64')}"];${' '.repeat(20_000)}`, 'der'],
    ['base64 of octets by chance', Buffer.alloc(294, 48).toString('base64'), undefined],
    ['a private key', generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }), undefined],
  ])('%s', (_, secret, form) => {
    expect(publicSecret(Buffer.from(secret as string))).toBe(form);
  });
});
