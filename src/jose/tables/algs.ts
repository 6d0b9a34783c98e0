import {
  CURVES,
  CURVE_NAMES,
  curvesOf,
  type Computer,
  type Curve,
  type CurveOf,
  type Hash,
  type WebCryptoParameters,
} from './curves.ts';
import type { TermId } from './terms.ts';

export type KeyType = 'oct' | 'RSA' | 'EC' | 'OKP' | 'AKP';

/**
 * `recommended` and `optional`: as the IANA registry has them (Required counts as recommended). `legacy`: registered,
 * but later documents say to avoid it. `deprecated`: so marked in the registry. `forbidden`: not to be accepted
 * unless somebody asked for it (RFC 7518 section 3.6).
 */
export type Status = 'recommended' | 'optional' | 'legacy' | 'deprecated' | 'forbidden';

interface Entry {
  id: string;
  /** The description in the registry. */
  label: string;
  /** One line for a learner. */
  meaning: string;
  definedIn: string;
  status: Status;
  /** Empty if the curve of the key decides, or if nothing is computed. */
  computedBy: readonly Computer[];
}

interface Keyed extends Entry {
  /** Empty: no key at all. Several: any of them will do. */
  keyTypes: readonly KeyType[];
  /** The curves that will do; only for EC and OKP keys. */
  curves: readonly Curve[];
  /** Size of a symmetric key or an RSA modulus; absent if the curve or the algorithm itself determines it. */
  keyBits?: { min: number } | { exact: number };
  hash?: Hash;
  /** Absent if the curve of the key decides, or if WebCrypto has nothing for it. */
  webCrypto?: WebCryptoParameters;
}

/** FIPS 204 table 2, RFC 9881 section 2; `priv` is the seed (RFC 9964). */
export interface ParameterSet {
  oid: string;
  pubOctets: number;
  privOctets: number;
}

export interface SignatureAlgorithm extends Keyed {
  use: 'signature';
  family: 'hmac' | 'rsassaPkcs1' | 'rsassaPss' | 'ecdsa' | 'eddsa' | 'mlDsa' | 'none';
  /** The parameter set of AKP keys: each algorithm has its own. */
  parameterSet?: ParameterSet;
  /** Each length that a signature can have, in octets. Empty: as many as the modulus of the RSA key. */
  signatureOctets: readonly number[];
  /** Fills "To check it you need ...". */
  toCheck: string;
  /** Fills "To sign it you need ...". */
  toSign: string;
}

export type KeyManagementMode = Extract<
  TermId,
  'keyEncryption' | 'keyWrapping' | 'directKeyAgreement' | 'keyAgreementWithKeyWrapping' | 'directEncryption'
>;

export interface KeyManagementAlgorithm extends Keyed {
  use: 'keyManagement';
  family: 'rsaesPkcs1' | 'rsaesOaep' | 'aesKw' | 'dir' | 'ecdhEs' | 'aesGcmKw' | 'pbes2';
  mode: KeyManagementMode;
  /** Bits of the key that wraps the Content Encryption Key, if there is one. */
  wrappingKeyBits?: number;
  /** The header parameters that the algorithm needs, and those that it may use. */
  parameters: { needed: readonly string[]; optional: readonly string[] };
  /** Fills "To open it: ..."; `keyToOpen` knows it more exactly. */
  toOpen: string;
  /** Fills "To encrypt it: ...". */
  toEncrypt: string;
}

export interface ContentEncryptionAlgorithm extends Entry {
  use: 'contentEncryption';
  family: 'aesGcm' | 'aesCbcHmac';
  hash?: Hash;
  cekOctets: number;
  ivOctets: number;
  tagOctets: number;
}

export type Algorithm = SignatureAlgorithm | KeyManagementAlgorithm | ContentEncryptionAlgorithm;

type ShaBits = 256 | 384 | 512;
const sha = (bits: ShaBits): Hash => `SHA-${bits}`;

const JOSE: readonly Computer[] = ['jose'];
/** Chromium has no AES with keys of 192 bits. */
const aesBy = (bits: number): readonly Computer[] => (bits === 192 ? ['jose', 'library'] : JOSE);

function hmac(bits: ShaBits, status: Status): SignatureAlgorithm {
  const secret = `the secret shared with the signer (${bits / 8} bytes or more)`;
  return {
    use: 'signature',
    family: 'hmac',
    id: `HS${bits}`,
    label: `HMAC using ${sha(bits)}`,
    status,
    definedIn: 'RFC 7518 §3.2',
    meaning: 'A keyed hash (MAC) with a shared secret: anyone who can check it can also make it.',
    keyTypes: ['oct'],
    curves: [],
    keyBits: { min: bits },
    hash: sha(bits),
    webCrypto: { name: 'HMAC', hash: sha(bits) },
    computedBy: JOSE,
    signatureOctets: [bits / 8],
    toCheck: secret,
    toSign: secret,
  };
}

function rsa(family: 'rsassaPkcs1' | 'rsassaPss', bits: ShaBits, status: Status): SignatureAlgorithm {
  const pss = family === 'rsassaPss';
  return {
    use: 'signature',
    family,
    id: `${pss ? 'PS' : 'RS'}${bits}`,
    status,
    definedIn: pss ? 'RFC 7518 §3.5' : 'RFC 7518 §3.3',
    label: pss ? `RSASSA-PSS using ${sha(bits)} and MGF1 with ${sha(bits)}` : `RSASSA-PKCS1-v1_5 using ${sha(bits)}`,
    meaning: pss
      ? 'An RSA signature with random salt, the newer kind: the private key signs, the public key checks.'
      : 'An RSA signature of the older and most common kind: the private key signs, the public key checks.',
    keyTypes: ['RSA'],
    curves: [],
    keyBits: { min: 2048 },
    hash: sha(bits),
    // RFC 7518 section 3.5: the salt is as long as the hash.
    webCrypto: pss
      ? { name: 'RSA-PSS', hash: sha(bits), saltLength: bits / 8 }
      : { name: 'RSASSA-PKCS1-v1_5', hash: sha(bits) },
    computedBy: JOSE,
    signatureOctets: [],
    toCheck: 'the RSA public key that belongs to the signer',
    toSign: 'the RSA private key of the signer (2048 bits or more)',
  };
}

const ofCurve = (curve: string) => ({
  toCheck: `the ${curve} public key that belongs to the signer`,
  toSign: `the ${curve} private key of the signer`,
});

/** The hash comes from the curve. `computedBy`: what computes the curve, except where that does not know the name. */
function ecdsa(
  id: string,
  curve: CurveOf<'weierstrass'>,
  status: Status,
  definedIn = 'RFC 7518 §3.4',
  computedBy: readonly Computer[] = CURVES[curve].computedBy,
): SignatureAlgorithm {
  const { hash, signatureOctets, webCrypto } = CURVES[curve];
  return {
    use: 'signature',
    family: 'ecdsa',
    id,
    label: `ECDSA using ${curve} and ${hash}`,
    status,
    definedIn,
    meaning: `A short signature on the elliptic curve ${curve}: the private key signs, the public key checks.`,
    keyTypes: ['EC'],
    curves: [curve],
    hash,
    webCrypto: { ...webCrypto, hash },
    computedBy,
    signatureOctets: [signatureOctets],
    ...ofCurve(curve),
  };
}

function eddsa(curve: CurveOf<'edwards'>): SignatureAlgorithm {
  const { hash, signatureOctets, webCrypto, computedBy } = CURVES[curve];
  return {
    use: 'signature',
    family: 'eddsa',
    id: curve,
    label: `EdDSA using ${curve}`,
    status: 'optional',
    definedIn: 'RFC 9864 §2.2',
    meaning: `A short signature on the Edwards curve ${curve}: the private key signs, the public key checks.`,
    keyTypes: ['OKP'],
    curves: [curve],
    hash,
    webCrypto,
    computedBy,
    signatureOctets: [signatureOctets],
    ...ofCurve(curve),
  };
}

// FIPS 204 gives the sizes; RFC 9881 section 2 numbers the sets.
function mlDsa(level: 44 | 65 | 87, octets: number, pubOctets: number, arc: number): SignatureAlgorithm {
  const id = `ML-DSA-${level}`;
  return {
    use: 'signature',
    family: 'mlDsa',
    id,
    label: `Module-lattice signature, parameter set ${level}`,
    status: 'optional',
    definedIn: 'RFC 9964',
    meaning: 'A large signature made to withstand quantum computers: the private key signs, the public key checks.',
    keyTypes: ['AKP'],
    curves: [],
    webCrypto: { name: id },
    computedBy: ['jose', 'library'],
    parameterSet: { oid: `2.16.840.1.101.3.4.3.${arc}`, pubOctets, privOctets: 32 },
    signatureOctets: [octets],
    ...ofCurve(id),
  };
}

type KeyManagementRest = Omit<KeyManagementAlgorithm, 'use' | 'curves' | 'parameters' | 'computedBy'> &
  Partial<Pick<KeyManagementAlgorithm, 'curves' | 'parameters' | 'computedBy'>>;

const keyManagement = (rest: KeyManagementRest): KeyManagementAlgorithm => ({
  use: 'keyManagement',
  curves: [],
  computedBy: aesBy(rest.wrappingKeyBits ?? 0),
  parameters: { needed: [], optional: [] },
  ...rest,
});

const rsaes = (
  id: string,
  label: string,
  status: Status,
  hash: Hash | undefined,
  definedIn: string,
): KeyManagementAlgorithm =>
  keyManagement({
    family: hash === undefined ? 'rsaesPkcs1' : 'rsaesOaep',
    id,
    label,
    status,
    definedIn,
    mode: 'keyEncryption',
    meaning:
      hash === undefined
        ? 'The content key is encrypted with the recipient’s RSA public key, with an old padding that leaks.'
        : 'The content key is encrypted with the recipient’s RSA public key.',
    keyTypes: ['RSA'],
    keyBits: { min: 2048 },
    ...(hash === undefined ? { computedBy: ['library'] } : { hash, webCrypto: { name: 'RSA-OAEP', hash } }),
    toOpen: 'the RSA private key of the recipient',
    toEncrypt: 'the RSA public key of the recipient (2048 bits or more)',
  });

type AesBits = 128 | 192 | 256;

// The RFC heads the GCM and the PBES2 ones "Key Encryption", but a symmetric key wraps: Key Wrapping by RFC 7516 section 2.
function aesWrap(family: 'aesKw' | 'aesGcmKw', bits: AesBits, status: Status): KeyManagementAlgorithm {
  const gcm = family === 'aesGcmKw';
  const secret = `the shared secret (${bits / 8} bytes)`;
  return keyManagement({
    family,
    id: `A${bits}${gcm ? 'GCMKW' : 'KW'}`,
    status,
    mode: 'keyWrapping',
    definedIn: gcm ? 'RFC 7518 §4.7' : 'RFC 7518 §4.4',
    label: gcm ? `Key wrapping with AES GCM using ${bits}-bit key` : `AES Key Wrap using ${bits}-bit key`,
    meaning: 'The content key is encrypted with a secret that sender and recipient share.',
    keyTypes: ['oct'],
    keyBits: { exact: bits },
    wrappingKeyBits: bits,
    ...(gcm ? { parameters: { needed: ['iv', 'tag'], optional: [] } } : {}),
    toOpen: secret,
    toEncrypt: secret,
  });
}

const ecdhEs = (bits: AesBits | null, status: Status): KeyManagementAlgorithm =>
  keyManagement({
    family: 'ecdhEs',
    id: bits === null ? 'ECDH-ES' : `ECDH-ES+A${bits}KW`,
    status,
    definedIn: 'RFC 7518 §4.6',
    mode: bits === null ? 'directKeyAgreement' : 'keyAgreementWithKeyWrapping',
    label: bits === null ? 'ECDH-ES using Concat KDF' : `ECDH-ES using Concat KDF and "A${bits}KW" wrapping`,
    meaning:
      bits === null
        ? 'The sender computes the content key from a fresh key and the recipient’s public key; none is sent.'
        : 'The content key is encrypted with a secret computed from a fresh key and the recipient’s public key.',
    // The OKP curves: RFC 8037 section 3.2.
    keyTypes: ['EC', 'OKP'],
    curves: CURVE_NAMES.filter((curve) => CURVES[curve].agrees),
    hash: 'SHA-256',
    // The curve decides who agrees; this is who wraps with the result.
    ...(bits === null ? { computedBy: [] } : {}),
    ...(bits === null ? {} : { wrappingKeyBits: bits }),
    parameters: { needed: ['epk'], optional: ['apu', 'apv'] },
    toOpen: 'the private key of the recipient, on the curve that "epk" names',
    toEncrypt: 'the elliptic-curve public key of the recipient',
  });

const pbes2 = (hashBits: ShaBits, bits: AesBits): KeyManagementAlgorithm =>
  keyManagement({
    family: 'pbes2',
    id: `PBES2-HS${hashBits}+A${bits}KW`,
    status: 'optional',
    definedIn: 'RFC 7518 §4.8',
    mode: 'keyWrapping',
    label: `PBES2 with HMAC ${sha(hashBits)} and "A${bits}KW" wrapping`,
    meaning: 'The content key is encrypted with a secret derived from a password, slowly, to hinder guessing.',
    keyTypes: ['oct'],
    hash: sha(hashBits),
    webCrypto: { name: 'PBKDF2', hash: sha(hashBits) },
    wrappingKeyBits: bits,
    parameters: { needed: ['p2s', 'p2c'], optional: [] },
    toOpen: 'the password',
    // RFC 7518 section 8.8 recommends a password as long as the derived key.
    toEncrypt: `a password (best with ${bits / 8} characters or more)`,
  });

const gcm = (bits: AesBits, status: Status): ContentEncryptionAlgorithm => ({
  use: 'contentEncryption',
  family: 'aesGcm',
  id: `A${bits}GCM`,
  label: `AES GCM using ${bits}-bit key`,
  status,
  definedIn: 'RFC 7518 §5.3',
  meaning: 'Encrypts the content and shows any change to it, in one step.',
  computedBy: aesBy(bits),
  cekOctets: bits / 8,
  ivOctets: 12,
  tagOctets: 16,
});

// RFC 7518 sections 5.2.3 to 5.2.5: one half of the key authenticates, the other encrypts; the tag is half a hash.
const cbcHmac = (bits: AesBits, hashBits: ShaBits, definedIn: string, status: Status): ContentEncryptionAlgorithm => ({
  use: 'contentEncryption',
  family: 'aesCbcHmac',
  id: `A${bits}CBC-HS${hashBits}`,
  label: `AES_${bits}_CBC_HMAC_SHA_${hashBits}`,
  status,
  definedIn,
  meaning: 'Encrypts the content with one half of the key, and with the other makes a tag that shows any change.',
  hash: sha(hashBits),
  computedBy: aesBy(bits),
  cekOctets: bits / 4,
  ivOctets: 16,
  tagOctets: hashBits / 16,
});

const EDWARDS = curvesOf('edwards');

const EDDSA: SignatureAlgorithm = {
  use: 'signature',
  family: 'eddsa',
  id: 'EdDSA',
  label: 'Edwards-curve signature, Ed25519 or Ed448',
  status: 'deprecated',
  definedIn: 'RFC 8037 §3.1',
  meaning: 'An Edwards-curve signature that leaves the curve open; new tokens say Ed25519 or Ed448.',
  keyTypes: ['OKP'],
  curves: EDWARDS,
  computedBy: [],
  signatureOctets: EDWARDS.map((curve) => CURVES[curve].signatureOctets),
  ...ofCurve(EDWARDS.join(' or ')),
};

const NONE: SignatureAlgorithm = {
  use: 'signature',
  family: 'none',
  id: 'none',
  label: 'No digital signature or MAC performed',
  status: 'forbidden',
  definedIn: 'RFC 7518 §3.6',
  meaning: 'No signature at all: anyone can write such a token.',
  keyTypes: [],
  curves: [],
  computedBy: [],
  signatureOctets: [0],
  toCheck: 'no key: there is no signature',
  toSign: 'no key: it gets no signature',
};

const DIR = keyManagement({
  family: 'dir',
  id: 'dir',
  label: 'Direct use of a shared symmetric key',
  status: 'recommended',
  definedIn: 'RFC 7518 §4.5',
  mode: 'directEncryption',
  meaning: 'The secret that sender and recipient share is the content key itself.',
  keyTypes: ['oct'],
  toOpen: 'the shared secret key itself',
  toEncrypt: 'a secret key that the recipient has too',
});

const SHA: readonly ShaBits[] = [256, 384, 512];
const WEB_CRYPTO = 'W3C Web Cryptography API';

/** Every `alg` and `enc` that Jotlab knows. Nothing outside this file spells an algorithm's id. */
export const ALGORITHMS: readonly Algorithm[] = [
  ...SHA.map((bits) => hmac(bits, bits === 256 ? 'recommended' : 'optional')),
  ...SHA.map((bits) => rsa('rsassaPkcs1', bits, bits === 256 ? 'recommended' : 'optional')),
  ...SHA.map((bits) => rsa('rsassaPss', bits, 'optional')),
  ecdsa('ES256', 'P-256', 'recommended'),
  ecdsa('ES384', 'P-384', 'optional'),
  ecdsa('ES512', 'P-521', 'optional'),
  ecdsa('ES256K', 'secp256k1', 'optional', 'RFC 8812 §3.2'),
  eddsa('Ed25519'),
  eddsa('Ed448'),
  EDDSA,
  mlDsa(44, 2420, 1312, 17),
  mlDsa(65, 3309, 1952, 18),
  mlDsa(87, 4627, 2592, 19),
  NONE,
  rsaes('RSA-OAEP', 'RSAES OAEP using default parameters', 'recommended', 'SHA-1', 'RFC 7518 §4.3'),
  rsaes('RSA-OAEP-256', 'RSAES OAEP using SHA-256 and MGF1 with SHA-256', 'optional', 'SHA-256', 'RFC 7518 §4.3'),
  rsaes('RSA-OAEP-384', 'RSAES OAEP using SHA-384 and MGF1 with SHA-384', 'optional', 'SHA-384', WEB_CRYPTO),
  rsaes('RSA-OAEP-512', 'RSAES OAEP using SHA-512 and MGF1 with SHA-512', 'optional', 'SHA-512', WEB_CRYPTO),
  // RFC 8725 section 3.2: to be avoided.
  rsaes('RSA1_5', 'RSAES-PKCS1-v1_5', 'legacy', undefined, 'RFC 7518 §4.2'),
  aesWrap('aesKw', 128, 'recommended'),
  aesWrap('aesKw', 192, 'optional'),
  aesWrap('aesKw', 256, 'recommended'),
  DIR,
  ecdhEs(null, 'recommended'),
  ecdhEs(128, 'recommended'),
  ecdhEs(192, 'optional'),
  ecdhEs(256, 'recommended'),
  aesWrap('aesGcmKw', 128, 'optional'),
  aesWrap('aesGcmKw', 192, 'optional'),
  aesWrap('aesGcmKw', 256, 'optional'),
  pbes2(256, 128),
  pbes2(384, 192),
  pbes2(512, 256),
  gcm(128, 'recommended'),
  gcm(192, 'optional'),
  gcm(256, 'recommended'),
  cbcHmac(128, 256, 'RFC 7518 §5.2.3', 'recommended'),
  cbcHmac(192, 384, 'RFC 7518 §5.2.4', 'optional'),
  cbcHmac(256, 512, 'RFC 7518 §5.2.5', 'recommended'),
];

// The longest id has 18 characters; longer text need not be looked at.
const LONGEST = 40;
const loose = (id: string): string => id.toLowerCase().replace(/[\s_+-]/g, '');
const byId = new Map(ALGORITHMS.map((algorithm) => [algorithm.id, algorithm]));
const byLooseId = new Map(ALGORITHMS.map((algorithm) => [loose(algorithm.id), algorithm]));

/** Names are compared exactly (RFC 7515 section 4.1.1). */
export const algorithm = (id: string): Algorithm | undefined => byId.get(id);

/** The algorithm that an unregistered name seems to mean: other case, spaces, a dash too many or too few. */
export const nearMiss = (id: string): Algorithm | undefined =>
  id.length > LONGEST || byId.has(id) ? undefined : byLooseId.get(loose(id));

/** Phrases for keys that the header describes more exactly. */
export const keyPhrases = {
  direct: (bits: number) => `the ${bits}-bit shared key itself`,
  ofCurve: (curve: string) => `the ${curve} private key of the recipient`,
};

/** Fills "To open it: ...", as precisely as the header allows. */
export function keyToOpen(
  alg: KeyManagementAlgorithm,
  header: { enc?: string | undefined; crv?: string | undefined } = {},
): string {
  if (alg.family === 'dir') {
    const enc = header.enc === undefined ? undefined : algorithm(header.enc);
    if (enc?.use === 'contentEncryption') return keyPhrases.direct(enc.cekOctets * 8);
  }
  const curve = alg.curves.find((known) => known === header.crv);
  return curve === undefined ? alg.toOpen : keyPhrases.ofCurve(curve);
}

/** Octets of the JWE Encrypted Key, or undefined if they depend on the RSA key or on an unknown `enc`. */
export function encryptedKeyOctets(alg: KeyManagementAlgorithm, enc: string | undefined): number | undefined {
  if (alg.mode === 'directEncryption' || alg.mode === 'directKeyAgreement') return 0;
  const content = enc === undefined ? undefined : algorithm(enc);
  if (alg.mode === 'keyEncryption' || content?.use !== 'contentEncryption') return undefined;
  // RFC 3394 section 2.2.1: AES Key Wrap adds 8 octets; with GCM the tag is in the header.
  return alg.family === 'aesGcmKw' ? content.cekOctets : content.cekOctets + 8;
}

/** The WebCrypto parameters of an algorithm, on the given curve if the algorithm allows several. */
export const webCryptoOf = (alg: SignatureAlgorithm, curve: Curve | undefined): WebCryptoParameters | undefined =>
  alg.webCrypto ?? (curve && CURVES[curve].webCrypto);

/** Who can compute a signature algorithm, on the given curve if the algorithm allows several. */
export const computersOf = (alg: SignatureAlgorithm, curve: Curve | undefined): readonly Computer[] =>
  alg.curves.length > 1 && curve ? CURVES[curve].computedBy : alg.computedBy;
