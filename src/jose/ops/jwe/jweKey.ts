import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm } from '../../algs.ts';
import { keyOpsFor } from '../../keys/keyOps.ts';
import { note, type Note } from '../faults.ts';
import { isPrivate, jwkOctets, jwkText, modulusBits, secretOctets, type KeyMaterial } from '../material.ts';
import type { JweShape } from './jweForm.ts';

/** What speaks for and against a key, before any mathematics. */
export interface JweKeyJudgement {
  /** It cannot be used at all. */
  unfit?: Note;
  /** It can, but must not be (RFC 7517 section 4; RFC 7518 sections 4.2 and 4.3). */
  forbids: Note[];
}

type Algs = Pick<JweShape, 'alg' | 'enc'>;

/** Octets that a secret must have; undefined where any number will do. */
export function secretOctetsWanted(alg: KeyManagementAlgorithm, enc: ContentEncryptionAlgorithm): number | undefined {
  if (alg.family === 'dir') return enc.cekOctets;
  return alg.keyBits && 'exact' in alg.keyBits ? alg.keyBits.exact / 8 : undefined;
}

function fits({ alg, enc }: Algs, key: KeyMaterial, operation: 'encrypt' | 'decrypt'): Note | undefined {
  const family = key.kind === 'secret' ? 'oct' : (jwkText(key.jwk, 'kty') ?? 'none');
  if (!(alg.keyTypes as readonly string[]).includes(family)) return note('key-family', { alg: alg.id, wanted: alg.keyTypes.join(' or '), has: family });
  if (alg.keyTypes.includes('oct')) {
    const octets = secretOctets(key);
    if (!octets) return note('key-member-missing', { name: 'k' });
    if (octets.length === 0) return note('jwe-secret-empty');
    const wants = secretOctetsWanted(alg, enc);
    const shown = alg.family === 'dir' ? enc.id : alg.id;
    return wants === undefined || octets.length === wants ? undefined : note('jwe-secret-length', { alg: shown, has: octets.length, wants });
  }
  if (key.kind !== 'jwk') return undefined;
  const curve = jwkText(key.jwk, 'crv');
  if (alg.curves.length > 0 && !(alg.curves as readonly (string | undefined)[]).includes(curve)) {
    return note('key-curve', { alg: alg.id, wanted: alg.curves.join(' or '), has: curve ?? 'none' });
  }
  return operation === 'decrypt' && !isPrivate(key.jwk) ? note('jwe-key-half') : undefined;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : typeof value);

function permissions({ alg, enc }: Algs, key: KeyMaterial, operation: 'encrypt' | 'decrypt'): Note[] {
  if (key.kind !== 'jwk') return [];
  const notes: Note[] = [];
  const { use, key_ops: operations, alg: own } = key.jwk;
  if (use !== undefined && use !== 'enc') notes.push(note('jwe-key-use', { use: shown(use) }));
  // A private key that may decrypt may encrypt too: its public half is what encrypts.
  const wanted = [...keyOpsFor(alg, operation), ...(operation === 'encrypt' && isPrivate(key.jwk) ? keyOpsFor(alg, 'decrypt') : [])];
  // WebCrypto writes public keys for key agreement without any operation.
  const unsaid = Array.isArray(operations) && operations.length === 0 && alg.family === 'ecdhEs' && !isPrivate(key.jwk);
  if (operations !== undefined && !unsaid && !(Array.isArray(operations) && wanted.some((each) => operations.includes(each)))) {
    notes.push(note('key-ops', { operation: wanted[0] ?? operation, has: Array.isArray(operations) ? operations.map(shown).join(', ') : '' }));
  }
  if (own !== undefined && own !== alg.id && !(alg.family === 'dir' && own === enc.id)) notes.push(note('key-alg', { alg: alg.id, has: shown(own) }));
  return notes;
}

export function judgeJweKey(algs: Algs, key: KeyMaterial, operation: 'encrypt' | 'decrypt'): JweKeyJudgement {
  const unfit = fits(algs, key, operation);
  if (unfit) return { unfit, forbids: [] };
  const forbids = permissions(algs, key, operation);
  if (key.kind === 'jwk' && algs.alg.keyTypes.includes('RSA')) {
    const bits = modulusBits(key.jwk) ?? 0;
    if (bits < 2048) forbids.push(note('rsa-key-small', { bits }));
  }
  return { forbids };
}

/** What only the token and the key together show, without any mathematics. */
export function mismatch({ alg, parameters }: JweShape, key: KeyMaterial, encryptedKey: Uint8Array): Note | undefined {
  if (key.kind !== 'jwk') return undefined;
  const curve = jwkText(key.jwk, 'crv');
  if (alg.family === 'ecdhEs' && parameters.epk && parameters.epk['crv'] !== curve) return note('jwe-key-curve', { wanted: String(parameters.epk['crv']), has: curve ?? 'none' });
  if (alg.keyTypes.includes('RSA')) {
    // RFC 8017 section 7.1.2, step 1: as long as the modulus.
    const wants = Math.ceil((modulusBits(key.jwk) ?? 0) / 8);
    if (jwkOctets(key.jwk, 'n') && encryptedKey.length !== wants) return note('jwe-key-length', { alg: alg.id, has: encryptedKey.length, wants });
  }
  return undefined;
}
