import { secretKey } from '../engine/material.ts';
import { verifySignature } from '../jws/verify.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Jws } from '../token/token.ts';

/** The first of these texts that is the secret of the first signature. */
export async function usedSecret(text: string, token: Jws, secrets: readonly string[]): Promise<string | undefined> {
  for (const secret of secrets) {
    if (secret === '') continue;
    const key = secretKey(encodeUtf8(secret));
    const { mathematics } = await verifySignature({ id: 'trial', text, token, index: 0, key });
    if (mathematics === 'holds') return secret;
  }
  return undefined;
}
