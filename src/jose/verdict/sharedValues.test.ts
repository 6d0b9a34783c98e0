import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { read } from '../read/read.ts';
import { CERTIFICATE, CERTIFICATE_SHA1 } from '../lints/fixtures/certificate.ts';
import { sharedValues, type SharedValue } from './sharedValues.ts';

const encoded = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const jwt = (header: object, claims: object): string => `${encoded(header)}.${encoded(claims)}.AA`;
async function shared(bench: string, given: string): Promise<SharedValue[]> {
  const reading = read(bench);
  if (reading.kind !== 'token') throw new Error('no token');
  return sharedValues(reading.token, bench, given);
}

// RFC 9449 sections 4.1, 6.1 and 7.1.
const PROOF_KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs',
  y: '9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA',
};
const JKT = '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I';
const ACCESS_TOKEN = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU';
const ATH = 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo';

describe('values that two things share', () => {
  it('are the half hashes of an ID token (OpenID Connect Core appendix A)', async () => {
    const both = jwt({ alg: 'RS256' }, { at_hash: '77QmUPtjPfzWtF2AnpK9RQ', c_hash: 'LDktKdoQak3Pk0cnXxCltA' });
    const [at, c] = await shared(both, 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y');
    expect(at).toEqual({ name: 'at_hash', computed: '77QmUPtjPfzWtF2AnpK9RQ', has: '77QmUPtjPfzWtF2AnpK9RQ' });
    expect(c).toMatchObject({ name: 'c_hash', has: 'LDktKdoQak3Pk0cnXxCltA', computed: '77QmUPtjPfzWtF2AnpK9RQ' });
    const code = 'Qcb0Orv1zh30vL1MPRsbm-diHiMwcLyZvn1arpZv-Jxf_11jnpEX3Tgfvk';
    expect((await shared(both, ` ${code}\n`))[1]?.computed).toBe('LDktKdoQak3Pk0cnXxCltA');
  });

  it('are as long as half of the hash that alg uses', async () => {
    const lengths = await Promise.all(
      ['RS256', 'ES384', 'PS512', 'EdDSA'].map(
        async (alg) => (await shared(jwt({ alg }, { s_hash: 'x' }), 'state'))[0]?.computed.length,
      ),
    );
    expect(lengths).toEqual([22, 32, 43, 43]);
    expect(await shared(jwt({ alg: 'none' }, { s_hash: 'x' }), 'state')).toEqual([]);
  });

  it('are ath and jkt of a DPoP proof, from either side', async () => {
    const proof = jwt({ alg: 'ES256', typ: 'dpop+jwt', jwk: PROOF_KEY }, { htm: 'GET', htu: 'x', ath: ATH });
    expect(await shared(proof, ACCESS_TOKEN)).toEqual([{ name: 'ath', computed: ATH, has: ATH }]);
    const bound = jwt({ alg: 'ES256' }, { cnf: { jkt: JKT } });
    expect(await shared(bound, proof)).toEqual([
      { name: 'jkt', computed: JKT, has: JKT },
      { name: 'ath', computed: expect.not.stringMatching(ATH) as string, has: ATH, inGiven: true },
    ]);
    expect(await shared(proof, bound)).toContainEqual({ name: 'jkt', computed: JKT, has: JKT, inGiven: true });
    expect(await shared(bound, JSON.stringify(PROOF_KEY))).toEqual([{ name: 'jkt', computed: JKT, has: JKT }]);
  });

  it('are the thumbprints of a certificate', async () => {
    const values = await shared(
      jwt({ alg: 'ES256', x5t: 'other' }, {}),
      `-----BEGIN CERTIFICATE-----\n${CERTIFICATE}\n-----END CERTIFICATE-----`,
    );
    expect(values.map(({ name }) => name)).toEqual(['x5t', 'x5t#S256', 'jkt']);
    expect(values[0]).toEqual({ name: 'x5t', computed: CERTIFICATE_SHA1, has: 'other' });
  });

  it('are sd_hash of a key binding and the SD-JWT before it (RFC 9901 section 4.3.1)', async () => {
    const credential = `${jwt({ alg: 'ES256' }, { iss: 'x' })}~`;
    const binding = jwt({ alg: 'ES256', typ: 'kb+jwt' }, { sd_hash: 'AA', nonce: 'n' });
    const [value] = await shared(binding, credential);
    expect(value).toMatchObject({ name: 'sd_hash', has: 'AA' });
    expect(value?.computed).toHaveLength(43);
  });

  it('are told as what they would be where the token names nothing', async () => {
    const values = await shared(jwt({ alg: 'ES256' }, { iss: 'x' }), ACCESS_TOKEN);
    expect(values.map(({ name, has }) => [name, has])).toEqual([
      ['at_hash', undefined],
      ['ath', undefined],
    ]);
  });

  it('throw for nothing', async () => {
    const bench = jwt({ alg: 'ES256' }, { cnf: 7 });
    for (const given of [
      '',
      '{',
      '[]',
      '-----BEGIN',
      'MIIA',
      'a'.repeat(300_000),
      '\u0000',
      '{"kty":"EC"}',
      `${bench}~~~`,
    ])
      await expect(shared(bench, given)).resolves.toBeInstanceOf(Array);
  });
});
