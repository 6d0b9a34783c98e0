import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { algorithm, ALGORITHMS } from '../tables/algs.ts';
import { compactJson } from '../text/compactJson.ts';
import { TEMPLATES } from './templates.ts';
import { secretKey } from '../engine/material.ts';
import { sign } from '../jws/sign.ts';
import { encodeUtf8 } from '../text/utf8.ts';

const NOW = 1_700_000_000;
const UNIQUE = 'an-id-from-outside';
const byId = (id: string) => TEMPLATES.find((each) => each.id === id);
const claimsOf = (id: string) => JSON.parse(byId(id)?.payload(NOW, UNIQUE) ?? '{}') as Record<string, unknown>;

describe('TEMPLATES', () => {
  it('has its own id, label and sentence for each', () => {
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
    expect(new Set(TEMPLATES.map(({ label }) => label)).size).toBe(TEMPLATES.length);
    for (const { meaning } of TEMPLATES) expect(meaning).toMatch(/^[A-Z].*\.$/);
  });

  it('has an example for every signature algorithm of the table, the unsecured one last', () => {
    const examples = TEMPLATES.filter(({ id }) => id.startsWith('example-')).map((each) => each.algorithm);
    expect(examples.toSorted()).toEqual(
      ALGORITHMS.filter(({ use }) => use === 'signature')
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(TEMPLATES.at(-1)).toMatchObject({ algorithm: 'none', label: 'Unsecured (none)' });
  });

  it.each(TEMPLATES.map((each) => [each.id, each] as const))(
    '%s: its header says its algorithm; it lives one hour',
    (_, each) => {
      expect(JSON.parse(each.header)).toMatchObject({ alg: each.algorithm });
      expect(algorithm(each.algorithm)?.use).toBe('signature');
      const text = each.payload(NOW + 0.7, UNIQUE);
      expect(JSON.parse(text)).toMatchObject({ iat: NOW, exp: NOW + 3600 });
      expect(text).toMatch(/^\{\n {2}"/);
    },
  );

  it('makes the token that jsonwebtoken makes', async () => {
    const first = byId('signed-claims');
    const secret = 'your-secret-key';
    const text = (octets: string) => Buffer.from(octets).toString('base64url');
    const input = `${text('{"alg":"HS256","typ":"JWT"}')}.${text(`{"id":123,"username":"johndoe","roles":["admin"],"iat":${NOW},"exp":${NOW + 3600}}`)}`;
    const made = await sign({
      id: 't',
      form: 'compact',
      payload: encodeUtf8(compactJson(first?.payload(NOW, UNIQUE) ?? '').text),
      signatures: [{ protectedHeader: first?.header ?? '', key: secretKey(encodeUtf8(secret)) }],
    });
    expect(made).toMatchObject({
      ok: true,
      text: `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`,
    });
  });

  it('has what RFC 9068 section 2.2 requires of an access token', () => {
    expect(JSON.parse(byId('access-token')?.header ?? '')).toEqual({ alg: 'RS256', typ: 'at+jwt' });
    expect(Object.keys(claimsOf('access-token')).toSorted()).toEqual([
      'aud',
      'client_id',
      'exp',
      'iat',
      'iss',
      'jti',
      'scope',
      'sub',
    ]);
    expect(claimsOf('access-token')['jti']).toBe(UNIQUE);
  });

  it('has what OpenID Connect requires of an ID token', () => {
    expect(claimsOf('id-token')).toMatchObject({
      iss: expect.stringMatching(/^https:/),
      sub: expect.any(String),
      aud: 'example-app',
      nonce: UNIQUE,
    });
  });
});
