import type { ContentEncryptionAlgorithm, KeyManagementAlgorithm, SignatureAlgorithm } from '../tables/algs.ts';
import { note, type Note } from '../token/note.ts';
import { isPrivate, jwkOctets, jwkText, modulusBits, secretOctets, type KeyMaterial } from '../engine/material.ts';
import { keyOpsFor } from './keyOps.ts';
import { publicSecret } from './publicSecret.ts';
import { patternOf } from './weakSecret.ts';

export type Operation = 'verify' | 'sign' | 'decrypt' | 'encrypt';

/** The intended use of a key. `enc` matters if the key itself is the content key. */
export interface KeyPurpose {
  alg: SignatureAlgorithm | KeyManagementAlgorithm;
  operation: Operation;
  enc?: ContentEncryptionAlgorithm | undefined;
  /** The curve of the sender's ephemeral key. */
  epkCurve?: string | undefined;
}

/** The arguments for and against a key, before any mathematics. */
export interface KeyJudgement {
  /** It cannot be used at all. */
  unfit?: Note;
  /** It can, but must not be: no green light (RFC 7515 section 5.2, RFC 7517 section 4, RFC 7518 sections 3 and 4). */
  forbids: readonly Note[];
  /** Worth saying. */
  notes: readonly Note[];
}

const RSA_BITS = 2048;

const isSigning = (operation: Operation): boolean => operation === 'sign' || operation === 'verify';
export const isPrivateAct = (operation: Operation): boolean => operation === 'sign' || operation === 'decrypt';

/** A member that should be a string, for a message. */
const shown = (value: unknown): string => (typeof value === 'string' ? value : typeof value);

/** Octets that a secret must have; undefined if any number will do. */
export function secretOctetsWanted(
  alg: KeyPurpose['alg'],
  enc: ContentEncryptionAlgorithm | undefined,
): number | undefined {
  if (alg.family === 'dir') return enc?.cekOctets;
  return alg.keyBits && 'exact' in alg.keyBits ? alg.keyBits.exact / 8 : undefined;
}

function unfitSecret({ alg, enc }: KeyPurpose, key: KeyMaterial): Note | undefined {
  const octets = secretOctets(key);
  if (!octets) return note('key-member-missing', { name: 'k' });
  // An empty HMAC secret can verify, and people should see that; below it is forbidden.
  if (alg.use === 'signature') return undefined;
  if (octets.length === 0) return note('jwe-secret-empty');
  const wants = secretOctetsWanted(alg, enc);
  return wants === undefined || octets.length === wants
    ? undefined
    : note('jwe-secret-length', { alg: alg.family === 'dir' && enc ? enc.id : alg.id, has: octets.length, wants });
}

function unfit(purpose: KeyPurpose, key: KeyMaterial): Note | undefined {
  const { alg, operation, epkCurve } = purpose;
  const family = key.kind === 'secret' ? 'oct' : (jwkText(key.jwk, 'kty') ?? 'none');
  if (!(alg.keyTypes as readonly string[]).includes(family))
    return note('key-family', { alg: alg.id, wanted: alg.keyTypes.join(' or '), has: family });
  if (family === 'oct') return unfitSecret(purpose, key);
  if (key.kind !== 'jwk') return undefined;
  const curve = jwkText(key.jwk, 'crv');
  if (alg.curves.length > 0 && !(alg.curves as readonly (string | undefined)[]).includes(curve))
    return note('key-curve', { alg: alg.id, wanted: alg.curves.join(' or '), has: curve ?? 'none' });
  // RFC 9964 section 4: the alg of an AKP key is its type.
  if (family === 'AKP' && jwkText(key.jwk, 'alg') !== alg.id)
    return note('key-parameters', { alg: alg.id, has: jwkText(key.jwk, 'alg') ?? 'none' });
  if (operation === 'decrypt' && epkCurve !== undefined && alg.family === 'ecdhEs' && epkCurve !== curve)
    return note('jwe-key-curve', { wanted: epkCurve, has: curve ?? 'none' });
  return isPrivateAct(operation) && !isPrivate(key.jwk) ? note('key-half', { operation }) : undefined;
}

/** Whether the key's own `alg` is another name of the algorithm: RFC 9864 section 2.2, or `enc` for direct use. */
const isAlias = ({ alg, enc }: KeyPurpose, own: unknown, curve: string | undefined): boolean =>
  (alg.family === 'eddsa' && (own === curve || (typeof own === 'string' && own.toLowerCase() === 'eddsa'))) ||
  (alg.family === 'dir' && own === enc?.id);

/** RFC 7517 sections 4.2, 4.3 and 4.4: the key's own labels may forbid the use. */
function forbiddenByLabels(purpose: KeyPurpose, key: KeyMaterial): Note[] {
  if (key.kind !== 'jwk') return [];
  const { alg, operation } = purpose;
  const notes: Note[] = [];
  const { use, key_ops: operations, alg: own } = key.jwk;
  const wants = isSigning(operation) ? 'sig' : 'enc';
  if (use !== undefined && use !== wants) notes.push(note('key-use', { use: shown(use), wants }));
  // If a private key may sign or decrypt, its public half may verify or encrypt.
  const allowing = [
    ...keyOpsFor(alg, operation),
    ...(isPrivateAct(operation) || !isPrivate(key.jwk)
      ? []
      : keyOpsFor(alg, operation === 'verify' ? 'sign' : 'decrypt')),
  ];
  // WebCrypto writes public keys for key agreement without any operation.
  const unsaid = Array.isArray(operations) && operations.length === 0 && alg.family === 'ecdhEs' && !isPrivate(key.jwk);
  const allowed = Array.isArray(operations) && allowing.some((each) => operations.includes(each));
  if (operations !== undefined && !unsaid && !allowed)
    notes.push(
      note('key-ops', {
        operation: allowing[0] ?? operation,
        has: Array.isArray(operations) ? operations.map(shown).join(', ') : '',
      }),
    );
  if (own !== undefined && own !== alg.id && !isAlias(purpose, own, jwkText(key.jwk, 'crv')))
    notes.push(note('key-alg', { alg: alg.id, has: shown(own) }));
  return notes;
}

/** With e = 1 the signature is the message itself; an even e has no inverse. */
function isBadExponent(exponent: Uint8Array): boolean {
  const last = exponent.at(-1) ?? 0;
  return last % 2 === 0 || exponent.every((octet, index) => octet === (index === exponent.length - 1 ? 1 : 0));
}

/** Whether the key can be guessed, or protects nothing. */
function strength({ alg }: KeyPurpose, key: KeyMaterial): Pick<KeyJudgement, 'forbids' | 'notes'> {
  const NOTHING = { forbids: [], notes: [] };
  if (key.kind === 'jwk' && alg.keyTypes.includes('RSA')) {
    const bits = modulusBits(key.jwk) ?? 0;
    // RFC 7518 sections 3.3, 3.5, 4.2 and 4.3.
    if (bits < RSA_BITS) return { forbids: [note('rsa-key-small', { bits })], notes: [] };
    return isBadExponent(jwkOctets(key.jwk, 'e') ?? new Uint8Array())
      ? { forbids: [note('rsa-exponent')], notes: [] }
      : NOTHING;
  }
  const secret = alg.family === 'hmac' ? secretOctets(key) : undefined;
  if (!secret) return NOTHING;
  if (secret.length === 0) return { forbids: [note('hmac-key-empty')], notes: [] };
  const known = publicSecret(secret);
  // RFC 8725 section 2.1: the key confusion attack. It verifies, and the finding says so.
  if (known) return { forbids: [note('alg-confusion-public-key', { form: known })], notes: [] };
  const wants = (alg.keyBits && 'min' in alg.keyBits ? alg.keyBits.min : 0) / 8;
  if (secret.length < wants)
    return { forbids: [], notes: [note('hmac-key-short', { alg: alg.id, has: secret.length, wants })] };
  // Even a random secret that is one octet too short has more entropy than this.
  const pattern = patternOf(secret);
  return pattern ? { forbids: [], notes: [note('hmac-key-plain', { ...pattern })] } : NOTHING;
}

function judge(purpose: KeyPurpose, key: KeyMaterial): KeyJudgement {
  const wrong = unfit(purpose, key);
  if (wrong) return { unfit: wrong, forbids: [], notes: [] };
  const { forbids, notes } = strength(purpose, key);
  return { forbids: [...forbiddenByLabels(purpose, key), ...forbids], notes };
}

/** By key. A ring is judged again with every key stroke. */
const known = new WeakMap<KeyMaterial, Map<string, KeyJudgement>>();

/** Whether a key can, and may, be used for something: the one judge of that. It does not compute with the key. */
export function judgeKey(purpose: KeyPurpose, key: KeyMaterial): KeyJudgement {
  const { alg, operation, enc, epkCurve } = purpose;
  const name = [alg.id, operation, enc?.id, epkCurve].join(' ');
  const judged = known.get(key) ?? new Map<string, KeyJudgement>();
  const judgement = judged.get(name) ?? judge(purpose, key);
  known.set(key, judged.set(name, judgement));
  return judgement;
}
