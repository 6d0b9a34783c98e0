import { describe, expect, it } from 'vitest';
import { OURS } from '../jose/keys/published.ts';
import { publishedIn } from '../jose/keys/samples.ts';
import { thumbprint } from '../jose/keys/thumbprint.ts';
import type { ImportedJwk } from '../jose/keys/key.ts';
import { decodeBase64url } from '../jose/text/base64url.ts';
import { DEMO_KEYS } from './demoKeys.ts';
import { DEMO_KEY_NAMES } from './scene.ts';

describe('the demo keys', () => {
  it.each(DEMO_KEY_NAMES)('%s is known as one wherever it turns up', async (name) => {
    const jwk = DEMO_KEYS[name];
    const where =
      jwk['kty'] === 'oct'
        ? publishedIn({ octets: [decodeBase64url(String(jwk['k'])).octets] })
        : publishedIn({ thumbprint: await thumbprint(jwk as unknown as ImportedJwk) });
    expect(where).toBe(name === 'demo-bob' ? 'RFC 7518' : OURS);
  });
});
