import type { SignatureAlgorithm } from '../algs.ts';
import { decodeUtf8 } from '../utf8.ts';
import { hashOctets } from '../polyfill/webCrypto.ts';
import { note, type Note } from './faults.ts';
import { isPrivate, jwkOctets, jwkText, modulusBits, secretOctets, type KeyMaterial } from './material.ts';

/** What speaks for and against a key, before any mathematics. */
export interface KeyJudgement {
  /** It cannot be used with the algorithm at all. */
  unfit?: Note;
  /** It can, but must not be: no green light (RFC 7515 section 5.2, RFC 7517 section 4). */
  forbids: Note[];
  /** Worth saying. */
  notes: Note[];
}

const familyOf = (key: KeyMaterial): string => (key.kind === 'secret' ? 'oct' : (jwkText(key.jwk, 'kty') ?? 'none'));

function fits(algorithm: SignatureAlgorithm, key: KeyMaterial, operation: 'sign' | 'verify'): Note | undefined {
  const family = familyOf(key);
  if (!(algorithm.keyTypes as readonly string[]).includes(family)) {
    return note('key-family', { alg: algorithm.id, wanted: algorithm.keyTypes.join(' or '), has: family });
  }
  if (algorithm.family === 'hmac') return secretOctets(key) ? undefined : note('key-member-missing', { name: 'k' });
  if (key.kind !== 'jwk') return undefined;
  const curve = jwkText(key.jwk, 'crv');
  if (algorithm.curves.length > 0 && !(algorithm.curves as readonly (string | undefined)[]).includes(curve)) {
    return note('key-curve', { alg: algorithm.id, wanted: algorithm.curves.join(' or '), has: curve ?? 'none' });
  }
  if (family === 'AKP' && jwkText(key.jwk, 'alg') !== algorithm.id) {
    return note('key-curve', { alg: algorithm.id, wanted: algorithm.id, has: jwkText(key.jwk, 'alg') ?? 'none' });
  }
  if (operation === 'sign' && !isPrivate(key.jwk)) return note('key-half');
  return undefined;
}

/** RFC 7517 sections 4.2, 4.3 and 4.4: what the key itself says it is for. */
function permissions(algorithm: SignatureAlgorithm, key: KeyMaterial, operation: 'sign' | 'verify'): Note[] {
  if (key.kind !== 'jwk') return [];
  const notes: Note[] = [];
  const { use, key_ops: operations, alg } = key.jwk;
  if (use !== undefined && use !== 'sig') notes.push(note('key-use', { use: shown(use) }));
  // A private key that may sign may check too: its public half is what checks.
  const wanted = operation === 'verify' && isPrivate(key.jwk) ? ['verify', 'sign'] : [operation];
  if (operations !== undefined && !(Array.isArray(operations) && wanted.some((each) => operations.includes(each)))) {
    notes.push(note('key-ops', { operation, has: Array.isArray(operations) ? operations.map(shown).join(', ') : '' }));
  }
  // Ed25519 and EdDSA are one algorithm under two names (RFC 9864 section 2.2).
  const same = alg === algorithm.id || (algorithm.family === 'eddsa' && isEdDsa(alg, jwkText(key.jwk, 'crv')));
  if (alg !== undefined && !same) notes.push(note('key-alg', { alg: algorithm.id, has: shown(alg) }));
  return notes;
}

/** A member that should be a string, for a message. */
const shown = (value: unknown): string => (typeof value === 'string' ? value : typeof value);

const isEdDsa = (alg: unknown, curve: string | undefined): boolean => alg === curve || (typeof alg === 'string' && alg.toLowerCase() === 'eddsa');

const PUBLIC_PEM = /-----BEGIN (?:RSA |EC )?(PUBLIC KEY|CERTIFICATE)-----/;

/** The start of a SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7): SEQUENCE, SEQUENCE, OBJECT IDENTIFIER. */
const isSpki = (octets: Uint8Array): boolean => {
  if (octets.length < 40 || octets[0] !== 0x30) return false;
  const start = (octets[1] as number) < 0x80 ? 2 : 2 + ((octets[1] as number) & 0x7f);
  return octets[start] === 0x30 && (octets[start + 1] as number) < 0x40 && octets[start + 2] === 0x06;
};

/** What a secret is that everybody may have: then a token that it verifies can be made by anybody. */
export function publicSecret(octets: Uint8Array): 'pem' | 'der' | 'jwk' | undefined {
  if (isSpki(octets)) return 'der';
  if (octets.length < 40 || octets.length > 100_000) return undefined;
  const { text } = decodeUtf8(octets).decoded;
  if (PUBLIC_PEM.test(text)) return 'pem';
  return /^\s*\{/.test(text) && /"kty"\s*:\s*"(?:RSA|EC|OKP|AKP)"/.test(text) ? 'jwk' : undefined;
}

function strength(algorithm: SignatureAlgorithm, key: KeyMaterial): Pick<KeyJudgement, 'forbids' | 'notes'> {
  const secret = algorithm.family === 'hmac' ? secretOctets(key) : undefined;
  if (secret) {
    if (secret.length === 0) return { forbids: [note('hmac-key-empty')], notes: [] };
    const known = publicSecret(secret);
    // RFC 8725 section 2.1: the key confusion attack. It verifies, and that is the finding.
    if (known) return { forbids: [note('alg-confusion-public-key', { form: known })], notes: [] };
    const wants = hashOctets(algorithm.hash);
    return { forbids: [], notes: secret.length < wants ? [note('hmac-key-short', { alg: algorithm.id, has: secret.length, wants })] : [] };
  }
  if (key.kind === 'jwk' && algorithm.keyTypes.includes('RSA')) {
    const bits = modulusBits(key.jwk) ?? 0;
    // RFC 7518 sections 3.3 and 3.5.
    if (bits < 2048) return { forbids: [note('rsa-key-small', { bits })], notes: [] };
    const exponent = jwkOctets(key.jwk, 'e') ?? new Uint8Array();
    // With e = 1 the signature is the message itself; an even e has no inverse.
    const last = exponent.at(-1) ?? 0;
    if (last % 2 === 0 || exponent.every((octet, index) => octet === (index === exponent.length - 1 ? 1 : 0))) {
      return { forbids: [note('rsa-exponent')], notes: [] };
    }
  }
  return { forbids: [], notes: [] };
}

export function judgeKey(algorithm: SignatureAlgorithm, key: KeyMaterial, operation: 'sign' | 'verify'): KeyJudgement {
  const unfit = fits(algorithm, key, operation);
  if (unfit) return { unfit, forbids: [], notes: [] };
  const { forbids, notes } = strength(algorithm, key);
  return { forbids: [...permissions(algorithm, key, operation), ...forbids], notes };
}

/** Octets of a signature that this algorithm makes with this key. */
export const signatureLengths = (algorithm: SignatureAlgorithm, key: KeyMaterial): readonly number[] => {
  if (algorithm.signatureOctets.length === 0) return key.kind === 'jwk' ? [Math.ceil((modulusBits(key.jwk) ?? 0) / 8)] : [];
  if (algorithm.signatureOctets.length === 1 || key.kind !== 'jwk') return algorithm.signatureOctets;
  // EdDSA leaves the curve to the key.
  const curve = (algorithm.curves as readonly string[]).indexOf(jwkText(key.jwk, 'crv') ?? '');
  return algorithm.signatureOctets.slice(curve, curve + 1);
};
