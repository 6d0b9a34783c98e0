import { afterEach, describe, expect, it } from 'vitest';
import { loadCheck } from '../doors/checkDoor.ts';
import { loadDoctor } from '../doors/doctorDoor.ts';
import { loadEncryption } from '../doors/encryptionDoor.ts';
import { sayLight } from './sayLight.ts';
import type { Light } from '../../jose/verdict/light.ts';
import { speak } from '../../words/catalogue.ts';

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const light = (code: Light['code'], id: string, args: Record<string, string | number>): Light =>
  ({ state: 'bad', code, args: {}, because: { id, args }, evidence: [] }) as unknown as Light;

const SLIP = light('signature-diagnosed', 'secret-slip', { how: 'twice', name: '' });
const FAMILY = light('signature-undiagnosed', 'other-family', { alg: 'ES256', how: 'verify', has: 'oct', serves: '' });
const TAG = light('decryption-diagnosed', 'moved-tag', { octets: 16 });

describe('a diagnosis', () => {
  afterEach(() => speak('en'));

  it('is left out while its words are not here: the light says that nothing verifies', async () => {
    expect(sayLight(await loadCheck(), SLIP).says).toBe('Not verified');
    await loadDoctor();
    expect(sayLight(await loadCheck(), SLIP).says).toContain('Not verified: the secret is');
  });

  it('is said in the language of now, also when its words were there before', async () => {
    const check = await loadCheck();
    await Promise.all([loadDoctor(), loadEncryption()]);
    const all = [SLIP, FAMILY, TAG];
    const english = all.map((one) => sayLight(check, one));
    for (const { says, hint } of english) expect(`${says}${hint}`).not.toMatch(JAPANESE);
    expect(english[1]?.says).toContain('ES256 needs the P-256 public key that belongs to the signer; this is a secret');

    await speak('ja');
    const japanese = all.map((one) => sayLight(check, one));
    expect(japanese[0]?.says).toBe(
      '検証できません: シークレットが base64 で二重に符号化されています。2 回デコードすると検証できます',
    );
    expect(japanese[1]?.says).toBe('未検証: ES256 に必要なのは署名者の P-256 の公開鍵です。これはシークレットです');
    expect(japanese[2]?.says).toContain('末尾 16 バイト');
    for (const { hint } of japanese) expect(hint).toMatch(/です。$|ください。$|ます。$|RFC 7516/);

    await speak('en');
    expect(all.map((one) => sayLight(check, one))).toEqual(english);
  });

  it('names keys and algorithms as Japanese does', async () => {
    const { diagnosisWords } = await loadDoctor();
    await speak('ja');
    const say = (id: string, args: Record<string, string | number>) => diagnosisWords.get(id)?.says(args);
    const kids = '\u201ca\u201d, \u201cb\u201d and others';
    expect(
      say('other-length', { has: 64, alg: 'RS256', wants: '256 or 512', makers: 'HS512, ES256 or EdDSA on Ed25519' }),
    ).toBe(
      '署名が 64 バイトで、HS512、ES256、Ed25519 の EdDSA の署名と同じ長さです。この鍵での RS256 なら 256 または 512 バイトになります。',
    );
    expect(say('kid-not-in-set', { kid: 'x', kids, count: 1, verifies: 'yes' })).toContain('「a」「b」など');
  });
});
