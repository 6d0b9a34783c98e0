import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { INFLATED_OCTETS } from '../engine/inflate.ts';
import { read } from '../read/read.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { jwsOf } from '../token/parts.ts';
import type { Jws } from '../token/token.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { saysPacked } from './saysPacked.ts';
import { unpackPayload } from './unpackPayload.ts';

const CARD =
  '{"iss":"https://issuer.example","nbf":1795000000,"vc":{"type":["https://smarthealth.cards#health-card"]}}';

function jws(payload: Uint8Array, header = '{"alg":"ES256","zip":"DEF"}'): Jws {
  const reading = read([encodeUtf8(header), payload, new Uint8Array(64).fill(9)].map(encodeBase64url).join('.'));
  const found = reading.kind === 'token' ? jwsOf(reading.token) : undefined;
  if (!found) throw new Error('no JWS');
  return found;
}
const unpacked = async (payload: Uint8Array) => unpackPayload(jws(payload).payload as never);

it('decompresses raw DEFLATE and reads the claims in it', async () => {
  const packed = deflateRawSync(CARD);
  const answer = await unpacked(packed);
  expect(answer).toMatchObject({ ok: true, from: packed.length, part: { name: 'payload', faults: [] } });
  expect(answer.ok && answer.part?.json?.text).toBe(CARD);
});

it('tells other wrappers, what is cut off, what is no DEFLATE, and what was never compressed', async () => {
  const packed = deflateRawSync(CARD);
  for (const [payload, why] of [
    [deflateSync(CARD), 'zlib'],
    [gzipSync(CARD), 'gzip'],
    [packed.subarray(0, packed.length - 9), 'broken'],
    [new Uint8Array(60).fill(0xff), 'broken'],
    [new Uint8Array(), 'broken'],
    [encodeUtf8(CARD), 'plain'],
  ] as const)
    expect(await unpacked(Uint8Array.from(payload)), why).toMatchObject({ ok: false, why });
});

it('keeps octets that are not text as octets', async () => {
  const answer = await unpacked(deflateRawSync(Uint8Array.of(0xff, 0xfe, 0, 1)));
  expect(answer).toMatchObject({ ok: true, octets: Uint8Array.of(0xff, 0xfe, 0, 1) });
  expect(answer).not.toHaveProperty('part');
});

it('stops at the limit', async () => {
  const bomb = (length: number) => unpacked(deflateRawSync(new Uint8Array(length).fill(0x20), { level: 9 }));
  expect(await bomb(INFLATED_OCTETS)).toMatchObject({ ok: true });
  expect(await bomb(INFLATED_OCTETS + 1)).toEqual({ ok: false, why: 'limit', limit: INFLATED_OCTETS });
  expect(await bomb(5_000_000)).toEqual({ ok: false, why: 'limit', limit: INFLATED_OCTETS });
});

it('asks for zip: DEF in the protected header', () => {
  const said = (header: string) => saysPacked(jws(deflateRawSync(CARD), header));
  expect(said('{"alg":"ES256","zip":"DEF"}')).toBe(true);
  expect(said('{"alg":"ES256"}')).toBe(false);
  expect(said('{"alg":"ES256","zip":"GZ"}')).toBe(false);
  expect(said('{"alg":"ES256","zip":["DEF"]}')).toBe(false);
});
