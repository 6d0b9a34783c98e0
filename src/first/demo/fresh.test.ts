import { describe, expect, it } from 'vitest';
import { freshDemo, isDemoToken, rememberDemo } from './fresh.ts';
import { DEMO_KEY } from './key.ts';
import { DEMO_TOKEN } from './token.ts';

const NOW = 1_800_000_123;
const octets = (text = ''): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));

describe('the demo token', () => {
  it('is signed by the demo key, and valid when it is made', async () => {
    const [header, payload, signature] = (await freshDemo(NOW)).split('.');
    const { kty, crv, x, y } = DEMO_KEY;
    const curve = { name: 'ECDSA', namedCurve: crv };
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify']);
    const text = new TextEncoder().encode(`${header}.${payload}`);
    expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, octets(signature), text)).toBe(true);
    const claims = JSON.parse(Buffer.from(octets(payload)).toString()) as Record<string, unknown>;
    expect(claims['iat']).toBeLessThan(NOW);
    expect(claims['exp']).toBeGreaterThan(NOW + 3600);
    expect(claims).toMatchObject({ iss: 'https://auth.acme.example', sub: 'johndoe' });
  });

  it('keeps the rest as it is written, digit by digit', async () => {
    const [, payload] = (await freshDemo(NOW)).split('.');
    expect(Buffer.from(octets(payload)).toString()).toContain('"order":"A7-2048117421473"');
  });

  it('is known again, the finished one too', async () => {
    const token = await freshDemo(NOW);
    expect([isDemoToken(token), isDemoToken(DEMO_TOKEN)]).toEqual([false, true]);
    rememberDemo(token);
    expect([isDemoToken(token), isDemoToken(DEMO_TOKEN), isDemoToken('')]).toEqual([true, true, false]);
    rememberDemo(await freshDemo(NOW + 60));
    expect(isDemoToken(token)).toBe(true);
  });
});
