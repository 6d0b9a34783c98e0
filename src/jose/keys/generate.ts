import { algorithm, type Algorithm, type ContentEncryptionAlgorithm } from '../tables/algs.ts';
import { CURVES, type Curve } from '../tables/curves.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { bare } from '../engine/material.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { importJwk } from './given/importJwk.ts';
import type { Key } from './key.ts';
import { attemptAsync, KeyProblem, type KeyOutcome } from './keyFault.ts';
import { publicOfSeed, publicPoint, randomPrivate } from '../engine/curveLibrary.ts';
import { AKP_ALGORITHMS } from './asn1/oids.ts';

// Here and in ops/jwe/random.ts src/jose makes randomness of its own, and nowhere else: keys are made of it.

export interface GenerateOptions {
  /** The local name of the key. */
  id: string;
  /** A name of one's own; '' for none. Else the thumbprint, and for secrets, whose thumbprint tells of them, a random one. */
  kid?: string;
  /** Size of an RSA modulus, or of an HMAC secret above the minimum; if the algorithm fixes the size, it must be equal. */
  bits?: number;
  /** Needed only if the algorithm allows several. */
  curve?: Curve;
  /** Direct encryption needs it: the secret is as long as it says. */
  enc?: string;
  /** A secret made or chosen already, if it may have any length (HMAC, PBES2); `isText`: to be typed elsewhere as it is. */
  secret?: { octets: Uint8Array; isText: boolean };
}

/** The possible choices. The first of each is the default. */
export interface KeyChoices {
  bits: readonly number[];
  curves: readonly Curve[];
  /** `enc` has to be said. */
  needsEnc: boolean;
}

const RSA_BITS: readonly number[] = [2048, 3072, 4096];
/** Lengths of secrets that are offered, and the longest that is made. */
const SECRET_BITS: readonly number[] = [256, 384, 512];
const SECRET_BITS_LIMIT = 65_536;
const KID_BITS = 128;

type KeyedAlgorithm = Exclude<Algorithm, ContentEncryptionAlgorithm>;

function choicesOf(entry: Algorithm): KeyChoices | undefined {
  const secret = (...bits: readonly number[]): KeyChoices => ({ bits, curves: [], needsEnc: false });
  if (entry.use === 'contentEncryption') return secret(entry.cekOctets * 8);
  const { keyTypes, keyBits, curves } = entry;
  if (keyTypes.length === 0) return undefined;
  if (keyTypes.includes('RSA')) return { bits: RSA_BITS, curves, needsEnc: false };
  if (!keyTypes.includes('oct')) return { bits: [], curves, needsEnc: false };
  if (entry.family === 'dir') return { bits: [], curves, needsEnc: true };
  if (keyBits && 'exact' in keyBits) return secret(keyBits.exact);
  // PBES2 takes any password: as strong as what it protects.
  const least = keyBits?.min ?? (entry.use === 'keyManagement' ? entry.wrappingKeyBits : undefined) ?? 0;
  return secret(least, ...SECRET_BITS.filter((bits) => bits > least));
}

/** The choices for a key of this algorithm; undefined if the algorithm takes no key. */
export function keyChoices(algorithmId: string): KeyChoices | undefined {
  const entry = algorithm(algorithmId);
  return entry && choicesOf(entry);
}

const random = (octets: number): Uint8Array => crypto.getRandomValues(new Uint8Array(octets));

/** A secret of so many bits, rounded up to whole octets; between 8 and 65,536. */
export function randomSecret(bits: number): { octets: Uint8Array; text: string } {
  const wanted = Number.isFinite(bits) ? Math.min(Math.max(bits, 8), SECRET_BITS_LIMIT) : SECRET_BITS_LIMIT;
  const octets = random(Math.ceil(wanted / 8));
  return { octets, text: encodeBase64url(octets) };
}

type Members = Record<string, unknown>;

const unsupported = (type: string): KeyProblem => new KeyProblem('generate-unsupported', { type });

/** The private JWK of a pair that the engine makes, or undefined if it does not. */
async function byEngine(how: { name: string } & Members, usages: KeyUsage[]): Promise<Members | undefined> {
  try {
    const pair = (await crypto.subtle.generateKey(how, true, usages)) as CryptoKeyPair;
    return bare((await crypto.subtle.exportKey('jwk', pair.privateKey)) as Members);
  } catch {
    return undefined;
  }
}

/** Made by the engine if the table allows it, otherwise by the library. */
async function onCurve(crv: Curve): Promise<Members> {
  const { kty, shape, webCrypto, computedBy } = CURVES[crv];
  const byLibraryOnly = computedBy.every((each) => each === 'library');
  const made = byLibraryOnly
    ? undefined
    : await byEngine({ ...webCrypto }, shape === 'montgomery' ? ['deriveBits'] : ['sign', 'verify']);
  if (made) return made;
  if (!computedBy.includes('library')) throw unsupported(crv);
  const d = await randomPrivate(crv);
  const point = await publicPoint(crv, d);
  if (!point) throw unsupported(crv);
  const y = point.y === undefined ? {} : { y: encodeBase64url(point.y) };
  return { kty, crv, x: encodeBase64url(point.x), ...y, d: encodeBase64url(d) };
}

/** RFC 9964: the private key is the seed. */
async function akp(alg: string): Promise<Members> {
  const entry = AKP_ALGORITHMS.find(({ id }) => id === alg);
  if (!entry) throw unsupported(alg);
  const made = await byEngine({ name: alg }, ['sign', 'verify']);
  if (made) return made;
  const seed = random(entry.parameterSet.privOctets);
  const pub = await publicOfSeed(entry, seed);
  if (!pub) throw unsupported(alg);
  return { kty: 'AKP', alg, pub: encodeBase64url(pub), priv: encodeBase64url(seed) };
}

async function rsa(modulusLength: number): Promise<Members> {
  // The key does not depend on which RSA algorithm and hash the engine gets.
  const how = { name: 'RSA-OAEP', hash: 'SHA-256', modulusLength, publicExponent: Uint8Array.of(1, 0, 1) };
  const made = await byEngine(how, ['encrypt', 'decrypt']);
  if (!made) throw unsupported('RSA');
  return made;
}

function bitsFor(entry: Algorithm, { bits: offered }: KeyChoices, bits = offered[0] ?? 0): number {
  // An HMAC secret may be longer than the hash (RFC 7518 section 3.2), and a password as long as one likes.
  const settled =
    entry.use === 'contentEncryption' || entry.keyTypes.includes('RSA') || (entry.keyBits && 'exact' in entry.keyBits);
  const right = settled
    ? offered.includes(bits)
    : bits >= (offered[0] ?? 0) && bits <= SECRET_BITS_LIMIT && bits % 8 === 0;
  if (!right) throw new KeyProblem('generate-bits', { alg: entry.id, bits, wanted: offered.join(' or ') });
  return bits;
}

function curveFor(entry: KeyedAlgorithm, curve = entry.curves[0]): Curve | undefined {
  const known = entry.curves.find((each) => each === curve);
  if (curve !== undefined && !known)
    throw new KeyProblem('generate-curve', {
      alg: entry.id,
      curve: String(curve).slice(0, 40),
      wanted: entry.curves.join(' or ') || entry.keyTypes.join(),
    });
  return known;
}

/** The members of a new key, and the octets if it is a password. */
async function membersFor(
  entry: Algorithm,
  choices: KeyChoices,
  options: GenerateOptions,
): Promise<{ members: Members; password?: Uint8Array }> {
  if (entry.use === 'contentEncryption' || entry.keyTypes.includes('oct')) {
    const anyLength = entry.family === 'hmac' || entry.family === 'pbes2';
    if (options.secret && anyLength && options.secret.octets.length > 0) {
      const { octets: given, isText } = options.secret;
      return { members: { kty: 'oct', k: encodeBase64url(given) }, ...(isText ? { password: given } : {}) };
    }
    const { octets, text } = randomSecret(bitsFor(entry, choices, options.bits));
    if (entry.family !== 'pbes2') return { members: { kty: 'oct', k: encodeBase64url(octets) } };
    // A password is text, to be typed elsewhere (RFC 7518 section 4.8.1.1: its UTF-8).
    const password = encodeUtf8(text);
    return { members: { kty: 'oct', k: encodeBase64url(password) }, password };
  }
  if (entry.keyTypes.includes('RSA')) return { members: await rsa(bitsFor(entry, choices, options.bits)) };
  const curve = curveFor(entry, options.curve);
  if (curve === undefined) return { members: await akp(entry.id) };
  return { members: await onCurve(curve) };
}

async function generated(algorithmId: string, options: GenerateOptions): Promise<Key> {
  const entry = algorithm(algorithmId);
  let choices = entry && choicesOf(entry);
  if (!entry || !choices) throw new KeyProblem('generate-unknown', { alg: algorithmId.slice(0, 40) });
  let source: Algorithm = entry;
  if (choices.needsEnc) {
    // RFC 7518 section 4.5: the secret is the content key, and as long as that.
    const enc = options.enc === undefined ? undefined : algorithm(options.enc);
    choices = enc?.use === 'contentEncryption' ? choicesOf(enc) : undefined;
    if (!enc || !choices) throw new KeyProblem('generate-enc', { alg: entry.id });
    source = enc;
  }
  const { members, password } = await membersFor(source, choices, options);
  const labels = { alg: source.id, use: source.use === 'signature' ? 'sig' : 'enc' };
  const read = await importJwk({ ...members, ...labels }, { id: options.id, provenance: { kind: 'generated' } });
  if (!read.ok || read.value.kind === 'public') throw unsupported(source.id);
  const key = read.value;
  if (password) key.secret = { readings: [{ encoding: 'utf8', octets: password }] };
  const kid = options.kid ?? key.thumbprint ?? randomSecret(KID_BITS).text;
  return kid === '' ? key : { ...key, kid, jwk: { ...key.jwk, kid } };
}

/**
 * A new key for an algorithm of the table, labelled for it. Cannot be stopped once it runs (an engine takes no such
 * wish): whoever has lost interest drops the result. RSA of 4096 bits takes a second or two, everything else moments.
 */
export function generateKey(algorithmId: string, options: GenerateOptions): Promise<KeyOutcome<Key>> {
  return attemptAsync(async () => {
    try {
      return await generated(algorithmId, options);
    } catch (error) {
      // Without WebCrypto (a page over plain http) there are no digests either, and so no thumbprints.
      throw error instanceof KeyProblem ? error : unsupported(algorithmId.slice(0, 40));
    }
  });
}
