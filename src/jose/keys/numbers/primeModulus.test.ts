import { expect, it } from 'vitest';
import { encodeBase64url } from '../../text/base64url.ts';
import type { Jwk } from '../../engine/material.ts';
import { testable } from './primeModulus.ts';

const rsa = (bits: number): Jwk => ({ kty: 'RSA', n: encodeBase64url(new Uint8Array(bits / 8).fill(255)), e: 'AQAB' });
const of = (count: number, bits: number): Jwk[] => Array.from({ length: count }, () => rsa(bits));

it.each([
  [of(16, 2048), 16],
  [of(4, 4096), 4],
  [of(16, 8192), 0],
  [[...of(2, 8192), ...of(3, 4096), ...of(20, 2048)], 21],
  [of(5000, 2048), 32],
])('key sets of any size are tested within a bound: %#', (jwks, count) => {
  expect(testable(jwks).size).toBe(count);
});
