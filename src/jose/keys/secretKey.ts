import { encodeBase64url } from '../text/base64url.ts';
import type { Key, Provenance } from './key.ts';
import { keyFault, type KeyFault } from './keyFault.ts';
import { secretReadings, type SecretReading } from './secret.ts';

/**
 * A shared secret as it was given. `text` is absent if the octets are not UTF-8. `publicText`: it is the text of a
 * public key, so that a token which it verifies was made by anyone (RFC 8725 section 2.1).
 */
export function givenSecret(
  text: string | undefined,
  octets: Uint8Array,
  options: { provenance?: Provenance; firstId?: number },
  publicText = false,
): Key {
  const readings: SecretReading[] = text === undefined ? [{ encoding: 'octets', octets }] : secretReadings(text);
  const faults: KeyFault[] = [];
  if (octets.length === 0) faults.push(keyFault('hmac-key-empty', 'critical'));
  if (publicText) faults.push(keyFault('alg-confusion-public-key', 'critical'));
  return {
    id: `key-${options.firstId ?? 1}`,
    kind: 'secret',
    keyType: 'oct',
    bits: octets.length * 8,
    jwk: { kty: 'oct', k: encodeBase64url(octets) },
    secret: { readings },
    format: 'secret',
    wrapping: text === undefined ? 'octets' : 'text',
    provenance: options.provenance ?? { kind: 'pasted' },
    repairs: [],
    faults,
  };
}
